package dev.assetbundle.processor.syntax;

import java.util.List;

/** Whether a stylesheet can be rewritten token by token at all. */
final class CssIntegrity {

  private CssIntegrity() {}

  /** Whether leaving out a space could change how this stylesheet, or the next one, is read. */
  static boolean isUnsafeToTouch(CssSheet sheet) {
    String css = sheet.text();
    List<CssToken> tokens = sheet.tokens();
    boolean malformed =
        CssProblems.find(sheet).stream()
            .anyMatch(problem -> problem.kind() != CssProblem.Kind.UNEXPECTED_CLOSE);
    // A backslash is a token of its own only before a line end; elsewhere it escapes what follows.
    return malformed
        || css.endsWith("\\")
        || tokens.stream().anyMatch(token -> token.isDelim(css, '\\'))
        || endsInsideRule(tokens);
  }

  private static boolean endsInsideRule(List<CssToken> tokens) {
    int i = tokens.size() - 1;
    while (i >= 0 && isBetweenRules(tokens.get(i).kind())) {
      i--;
    }
    if (i < 0 || tokens.get(i).kind() == CssKind.CLOSE_BRACE) {
      return false;
    }
    return tokens.get(i).kind() != CssKind.SEMICOLON || !endsAtRule(tokens, i);
  }

  private static boolean isBetweenRules(CssKind kind) {
    return kind.isBlank() || kind == CssKind.CDO || kind == CssKind.CDC;
  }

  /** A semicolon ends an at-rule, but at the top level it ends nothing else. */
  private static boolean endsAtRule(List<CssToken> tokens, int semicolon) {
    int i = semicolon - 1;
    while (i >= 0) {
      CssKind kind = tokens.get(i).kind();
      if (kind == CssKind.AT_KEYWORD) {
        return true;
      }
      if (kind == CssKind.SEMICOLON || kind == CssKind.OPEN_BRACE || kind == CssKind.CLOSE_BRACE) {
        return false;
      }
      i--;
    }
    return false;
  }
}
