package dev.assetbundle.processor.syntax.js;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds the names in {@code import()} and {@code require()} that begin with dots, as one beside the
 * file does, and go on with values: which they are is known only where the script runs.
 */
public final class JsComputedImports {

  /** What may stand before and behind such a name: each branch of a condition is one. */
  private static final Set<String> BRANCHES = Set.of("?", ":");

  /** By them, a name is a part of something that is no text. */
  private static final Set<String> OTHER_VALUES =
      Set.of(
          "==",
          "!=",
          "===",
          "!==",
          "<",
          ">",
          "<=",
          ">=",
          "in",
          "instanceof",
          "&&",
          "||",
          "??",
          "=>",
          "-",
          "*",
          "/",
          "%",
          "**",
          "&",
          "|",
          "^",
          "<<",
          ">>",
          ">>>",
          "=");

  private final JsTokens tokens;
  private final List<Name> found = new ArrayList<>();

  private JsComputedImports(JsTokens tokens) {
    this.tokens = tokens;
  }

  /**
   * Where a name stands, without the brackets around it.
   *
   * @param start 0-based, in UTF-16 units
   * @param end the offset behind it
   */
  public record Name(int start, int end) {}

  /** Returns them in their order; none that stands in another. */
  public static List<Name> of(JsTokens tokens) {
    if (!tokens.text().contains("import") && !tokens.text().contains("require")) {
      return List.of();
    }
    JsComputedImports imports = new JsComputedImports(tokens);
    int last = 0;
    for (int i = 0; i + 2 < tokens.size(); i++) {
      boolean isCall =
          (tokens.word(i).equals("import") || tokens.word(i).equals("require"))
              && tokens.word(i + 1).equals("(")
              && !tokens.isMember(i);
      if (isCall && i >= last) {
        last = imports.read(i + 2);
      }
    }
    return imports.found;
  }

  /** Reads an argument from its first token; returns the index of the token behind it. */
  private int read(int start) {
    boolean isBegin = true;
    int groups = 0;
    int at = start;
    while (at < tokens.size()) {
      String word = tokens.word(at);
      boolean isGroup = isBegin && word.equals("(");
      if (groups == 0 && (word.equals(",") || word.equals(")"))) {
        return at;
      }
      if (isBegin && isRelative(at)) {
        at = readName(at);
        isBegin = false;
      } else {
        groups += isGroup ? 1 : word.equals(")") ? -1 : 0;
        at = isGroup ? at + 1 : tokens.behind(at);
        isBegin = isGroup || BRANCHES.contains(word);
      }
    }
    return at;
  }

  /** Whether a text begins with dots, and more may follow. */
  private boolean isRelative(int token) {
    boolean isSum = tokens.kind(token) == JsKind.STRING && tokens.word(token + 1).equals("+");
    String text = tokens.text(token);
    return (isSum || tokens.kind(token) == JsKind.TEMPLATE_HEAD)
        && (text.startsWith("./", 1) || text.startsWith("../", 1));
  }

  /** Adds the name that begins with a token; returns the index of the token behind it. */
  private int readName(int start) {
    int at = start;
    boolean isText = true;
    while (at < tokens.size() && !isEnd(at)) {
      isText &= !OTHER_VALUES.contains(tokens.word(at));
      at = tokens.behind(at);
    }
    if (isText && at < tokens.size()) {
      found.add(new Name(tokens.start(start), tokens.end(at - 1)));
    }
    return at;
  }

  private boolean isEnd(int token) {
    String word = tokens.word(token);
    return word.equals(",") || BRANCHES.contains(word) || tokens.closes(token);
  }
}
