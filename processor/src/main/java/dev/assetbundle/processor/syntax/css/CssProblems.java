package dev.assetbundle.processor.syntax.css;

import dev.assetbundle.processor.syntax.css.CssProblem.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds what is malformed in a stylesheet, one problem for each mistake as far as one can tell, and
 * whether it can be rewritten token by token at all.
 */
public final class CssProblems {

  private CssProblems() {}

  /** Returns the problems of a stylesheet in order of their place; empty if it is well formed. */
  public static List<CssProblem> find(CssSheet sheet) {
    List<CssToken> tokens = sheet.tokens();
    CssBlocks blocks = sheet.blocks();
    List<CssProblem> problems = new ArrayList<>();
    for (CssToken token : tokens) {
      switch (token.kind()) {
        case BAD_STRING -> problems.add(at(Kind.UNCLOSED_STRING, token));
        case BAD_URL ->
            problems.add(
                new CssProblem(Kind.MALFORMED_URL, token.start(), token.text(sheet.text())));
        default -> {}
      }
    }
    if (!tokens.isEmpty()) {
      last(sheet, tokens.get(tokens.size() - 1), problems);
    }
    // A missing closing brace is often a consequence of a string or comment that swallowed it.
    if (problems.isEmpty()) {
      unclosed(tokens, blocks.unclosed(), problems);
    }
    // What an open parenthesis swallowed is a consequence, too.
    int limit =
        blocks.unclosed().stream()
            .filter(i -> tokens.get(i).kind() != CssKind.OPEN_BRACE)
            .findFirst()
            .orElse(tokens.size());
    blocks.stray().stream()
        .filter(i -> i < limit)
        .filter(i -> !endsUrl(sheet, tokens, i))
        .forEach(i -> problems.add(at(Kind.UNEXPECTED_CLOSE, tokens.get(i))));
    problems.sort(Comparator.comparingInt(CssProblem::offset));
    return List.copyOf(problems);
  }

  /** Whether a parenthesis is that of a malformed URL with another one in it. */
  private static boolean endsUrl(CssSheet sheet, List<CssToken> tokens, int close) {
    int i = close;
    while (i > 0 && tokens.get(i).kind() != CssKind.BAD_URL && !isBoundary(sheet, tokens.get(i))) {
      i--;
    }
    return tokens.get(close).kind() == CssKind.CLOSE_PAREN
        && tokens.get(i).kind() == CssKind.BAD_URL;
  }

  private static boolean isBoundary(CssSheet sheet, CssToken token) {
    return switch (token.kind()) {
      case SEMICOLON, OPEN_BRACE, CLOSE_BRACE -> true;
      default -> token.text(sheet.text()).indexOf('\n') >= 0;
    };
  }

  private static void last(CssSheet sheet, CssToken token, List<CssProblem> problems) {
    String css = sheet.text();
    if (token.kind() == CssKind.COMMENT && sheet.endsInComment()) {
      problems.add(at(Kind.UNCLOSED_COMMENT, token));
    } else if (token.kind() == CssKind.STRING && !CssEscapes.isClosedString(css, token)) {
      problems.add(at(Kind.UNCLOSED_STRING, token));
    } else if (token.kind() == CssKind.URL && !CssEscapes.isClosedUrl(css, token)) {
      problems.add(at(Kind.UNCLOSED_URL, token));
    }
  }

  /** An open parenthesis swallows every brace after it, so it alone is to blame. */
  private static void unclosed(
      List<CssToken> tokens, List<Integer> unclosed, List<CssProblem> problems) {
    for (int index : unclosed) {
      CssToken token = tokens.get(index);
      if (token.kind() != CssKind.OPEN_BRACE) {
        problems.clear();
        problems.add(at(Kind.UNCLOSED_BLOCK, token));
        return;
      }
      problems.add(at(Kind.UNCLOSED_BLOCK, token));
    }
  }

  private static CssProblem at(Kind kind, CssToken token) {
    return CssProblem.of(kind, token.start());
  }

  /** Whether leaving out a space could change how this stylesheet, or the next one, is read. */
  public static boolean isUnsafeToTouch(CssSheet sheet) {
    boolean malformed =
        find(sheet).stream()
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
