package dev.assetbundle.processor.syntax.js;

import dev.assetbundle.processor.syntax.js.JsImports.JsImport;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the {@code require('name')} of Node.js that a script begins to fail with where nobody
 * defines it: a statement or declaration at its top level. Scripts that ask in which environment
 * they run, or define or use {@code require} in other ways, have none.
 */
public final class JsRequires {

  private static final String REQUIRE = "require";

  /** By their types a script tells Node.js and loaders of modules from a browser. */
  private static final Set<String> TELL =
      Set.of(
          REQUIRE,
          "exports",
          "module",
          "define",
          "window",
          "document",
          "process",
          "global",
          "globalThis",
          "self",
          "navigator",
          "importScripts");

  private static final Set<String> DECLARE = Set.of("var", "let", "const");

  /** None of these stands between such a word and the value of what it declares. */
  private static final Set<String> NO_DECLARATION =
      Set.of(";", ")", "=>", "?", ":", "&&", "||", "??", "else");

  private final JsTokens tokens;

  private JsRequires(JsTokens tokens) {
    this.tokens = tokens;
  }

  /** Returns the first one. */
  public static Optional<JsImport> first(JsTokens tokens) {
    return tokens.text().contains(REQUIRE) ? new JsRequires(tokens).find() : Optional.empty();
  }

  private Optional<JsImport> find() {
    Optional<JsImport> first = Optional.empty();
    for (int i = 0; i < tokens.size(); i++) {
      String word = tokens.word(i);
      if (word.equals(REQUIRE)) {
        if (!isCall(i)) {
          return Optional.empty();
        }
        if (first.isEmpty() && tokens.isTopLevel(i) && isStatement(i)) {
          first = JsImport.of(tokens.text(), tokens.start(i + 2), tokens.end(i + 2));
        }
      } else if (word.equals("define")
          || (word.equals("typeof") && TELL.contains(tokens.word(i + 1)))) {
        return Optional.empty();
      }
    }
    return first;
  }

  private boolean isCall(int at) {
    return !tokens.isMember(at)
        && tokens.word(at + 1).equals("(")
        && at + 3 < tokens.size()
        && tokens.kind(at + 2) == JsKind.STRING
        && tokens.word(at + 3).equals(")");
  }

  private boolean isStatement(int at) {
    if (!tokens.word(at - 1).equals("=")) {
      return isBegin(at);
    }
    int start = at - 1;
    int depth = 0;
    while (start >= 0 && (depth > 0 || !DECLARE.contains(tokens.word(start)))) {
      boolean closes = tokens.closes(start);
      boolean isOther =
          NO_DECLARATION.contains(tokens.word(start)) || (!closes && tokens.isAfterLineEnd(start));
      if (depth == 0 && isOther) {
        return false;
      }
      depth += closes ? 1 : tokens.opens(start) ? -1 : 0;
      start--;
    }
    return start >= 0 && isBegin(start);
  }

  /** Whether a statement of the script begins, which always runs. */
  private boolean isBegin(int at) {
    boolean isBehindText =
        at > 0 && tokens.kind(at - 1) == JsKind.STRING && tokens.isAfterLineEnd(at);
    return at == 0 || Set.of(";", "}").contains(tokens.word(at - 1)) || isBehindText;
  }
}
