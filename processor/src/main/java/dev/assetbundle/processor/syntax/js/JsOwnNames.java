package dev.assetbundle.processor.syntax.js;

import java.util.Set;

/** Tells a name that a script declares from the global one. */
final class JsOwnNames {

  private static final Set<String> DECLARE =
      Set.of("import", "class", "function", "const", "let", "var", "as");

  private JsOwnNames() {}

  /** Whether a token names a member of an object. */
  static boolean isMember(JsTokens tokens, int token) {
    return token > 0 && Set.of(".", "?.").contains(tokens.word(token - 1));
  }

  /**
   * Whether a script may declare a name anywhere, as a variable, an import or a parameter. May be
   * true where the name is only used, as in {@code f(name)}, and never false where it is declared.
   */
  static boolean isDeclared(JsTokens tokens, String name) {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.word(i).equals(name) && declares(tokens, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean declares(JsTokens tokens, int token) {
    String before = token > 0 ? tokens.word(token - 1) : "";
    String behind = token + 1 < tokens.size() ? tokens.word(token + 1) : "";
    boolean isListed =
        Set.of("(", "{", "[", ",", ":", "...").contains(before)
            && Set.of(")", "}", "]", ",", "=").contains(behind);
    return DECLARE.contains(before)
        || isListed
        || behind.equals("=>")
        || (behind.equals("=") && !isMember(tokens, token));
  }
}
