package dev.assetbundle.processor.syntax.js;

import java.util.List;
import java.util.Optional;

/** How a script ends, which decides how another one can follow. */
public final class JsEnd {

  private JsEnd() {}

  /**
   * Returns what has to be put behind a text so that the next one starts a new statement although
   * this one ends inside a comment that only a line end ends; empty if it does not, or if it is
   * nothing but comments, in which a semicolon more does no harm and is what Sprockets writes.
   */
  public static Optional<String> afterLineComment(String js) {
    if (!mayEndInComment(js)) {
      return Optional.empty();
    }
    JsTokens tokens = JsTokens.of(js);
    List<JsToken> comments = tokens.comments();
    int last = tokens.size() - 1;
    if (last < 0 || comments.isEmpty()) {
      return Optional.empty();
    }
    JsToken comment = comments.get(comments.size() - 1);
    if (comment.kind() != JsKind.LINE_COMMENT || comment.start() < tokens.end(last)) {
      return Optional.empty();
    }
    String newline = js.endsWith("\n") ? "" : "\n";
    return Optional.of(newline + (tokens.word(last).equals(";") ? "" : ";\n"));
  }

  /** What the end of a text may be in the middle of, and how to end it. */
  public enum Open {
    /** A block comment. */
    COMMENT("*/"),
    /** A string, in which a backslash may continue the last line. */
    STRING("a quote"),
    /** A template. */
    TEMPLATE("`");

    private final String closing;

    Open(String closing) {
      this.closing = closing;
    }

    /** Returns what is missing. */
    public String closing() {
      return closing;
    }
  }

  /**
   * What is not closed, so that it takes in what is joined behind it.
   *
   * @param offset where it begins, 0-based, in UTF-16 units
   */
  public record Unclosed(Open open, int offset) {}

  /**
   * Returns the comment, string or template that is open where a text ends. Brackets may be closed
   * by another file, and a regular expression ends with its line.
   */
  public static Optional<Unclosed> unclosed(String js) {
    JsTokens tokens = JsTokens.of(js);
    List<JsToken> comments = tokens.comments();
    int last = tokens.size() - 1;
    if (!comments.isEmpty()) {
      JsToken comment = comments.get(comments.size() - 1);
      int end = comment.end();
      boolean isOpen =
          comment.kind() == JsKind.BLOCK_COMMENT
              && (end - comment.start() < 4 || !js.startsWith("*/", end - 2));
      if (isOpen) {
        return Optional.of(new Unclosed(Open.COMMENT, comment.start()));
      }
    }
    if (last < 0) {
      return Optional.empty();
    }
    int start = tokens.start(last);
    return switch (tokens.kind(last)) {
      case STRING -> unclosed(js, Open.STRING, start, tokens.end(last), js.charAt(start));
      case TEMPLATE, TEMPLATE_TAIL -> unclosed(js, Open.TEMPLATE, start, tokens.end(last), '`');
      default -> Optional.empty();
    };
  }

  private static Optional<Unclosed> unclosed(
      String js, Open open, int start, int end, char closing) {
    int backslashes = 0;
    while (end - 2 - backslashes > start && js.charAt(end - 2 - backslashes) == '\\') {
      backslashes++;
    }
    boolean isClosed = end - start > 1 && js.charAt(end - 1) == closing && backslashes % 2 == 0;
    return isClosed ? Optional.empty() : Optional.of(new Unclosed(open, start));
  }

  private static boolean mayEndInComment(String js) {
    int line = js.stripTrailing().lastIndexOf('\n') + 1;
    return js.indexOf("//", line) >= 0
        || js.indexOf("<!--", line) >= 0
        || js.indexOf("-->", line) >= 0;
  }
}
