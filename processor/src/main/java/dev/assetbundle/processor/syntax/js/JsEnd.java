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

  private static boolean mayEndInComment(String js) {
    int line = js.stripTrailing().lastIndexOf('\n') + 1;
    return js.indexOf("//", line) >= 0
        || js.indexOf("<!--", line) >= 0
        || js.indexOf("-->", line) >= 0;
  }
}
