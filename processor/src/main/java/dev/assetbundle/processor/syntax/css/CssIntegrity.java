package dev.assetbundle.processor.syntax.css;

import dev.assetbundle.processor.syntax.css.CssProblem.Kind;
import java.util.ArrayList;
import java.util.List;

/** Whether a stylesheet can be rewritten token by token at all. */
public final class CssIntegrity {

  private CssIntegrity() {}

  /** Whether leaving out a space could change how this stylesheet, or the next one, is read. */
  public static boolean isUnsafeToTouch(CssSheet sheet) {
    boolean malformed =
        CssProblems.find(sheet).stream()
            .anyMatch(problem -> problem.kind() != CssProblem.Kind.UNEXPECTED_CLOSE);
    return malformed || !unfinished(sheet).isEmpty();
  }

  /** Returns what goes on where it should have ended. */
  static List<CssProblem> unfinished(CssSheet sheet) {
    String css = sheet.text();
    List<CssToken> tokens = sheet.tokens();
    List<CssProblem> found = new ArrayList<>();
    // A backslash is a token of its own only before a line end; elsewhere it escapes what follows.
    tokens.stream()
        .filter(token -> token.isDelim(css, '\\'))
        .forEach(token -> found.add(CssProblem.of(Kind.LONE_BACKSLASH, token.start())));
    if (css.endsWith("\\") && found.isEmpty()) {
      found.add(CssProblem.of(Kind.LONE_BACKSLASH, css.length() - 1));
    }
    int last = lastOfRules(tokens);
    if (last >= 0) {
      found.add(CssProblem.of(Kind.UNFINISHED_RULE, tokens.get(start(tokens, last)).start()));
    }
    return found;
  }

  /** Returns the index of the last token of a rule that is not ended; negative if there is none. */
  private static int lastOfRules(List<CssToken> tokens) {
    int i = tokens.size() - 1;
    while (i >= 0 && isBetweenRules(tokens.get(i).kind())) {
      i--;
    }
    if (i < 0 || tokens.get(i).kind() == CssKind.CLOSE_BRACE) {
      return CssBlocks.NONE;
    }
    boolean isEnded = tokens.get(i).kind() == CssKind.SEMICOLON && endsAtRule(tokens, i);
    return isEnded ? CssBlocks.NONE : i;
  }

  /** Returns the index at which what ends at a token begins, as far back as the last block. */
  private static int start(List<CssToken> tokens, int last) {
    int i = last;
    while (i > 0 && tokens.get(i - 1).kind() != CssKind.CLOSE_BRACE) {
      i--;
    }
    while (i < last && isBetweenRules(tokens.get(i).kind())) {
      i++;
    }
    return i;
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
