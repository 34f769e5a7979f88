package dev.assetbundle.processor.syntax.css;

import dev.assetbundle.processor.syntax.css.CssProblem.Kind;
import dev.assetbundle.processor.syntax.css.CssStatements.Statement;
import dev.assetbundle.processor.text.Lines;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Finds what stands in a stylesheet that was written by hand and is no CSS: what browsers skip
 * without a word, often together with the rule behind it.
 */
public final class CssMistakes {

  private static final Set<Kind> WHOLE_LINES =
      EnumSet.of(Kind.LINE_COMMENT, Kind.MARKUP, Kind.TEMPLATE_TAG, Kind.CONFLICT_MARKER);

  private CssMistakes() {}

  /**
   * Returns the problems of a stylesheet in order, without those that follow from another one; a
   * stylesheet that a language made is only searched for what is malformed.
   */
  public static List<CssProblem> find(CssSheet sheet, boolean isWritten) {
    List<CssProblem> malformed = CssProblems.find(sheet);
    List<CssProblem> all = new ArrayList<>(malformed);
    if (malformed.stream().allMatch(p -> p.kind() == Kind.UNEXPECTED_CLOSE)) {
      all.addAll(CssProblems.unfinished(sheet));
    }
    if (isWritten) {
      boolean isClosed = malformed.isEmpty();
      CssForeign foreign = new CssForeign(sheet, isClosed);
      List<Statement> statements = CssStatements.of(sheet);
      statements.forEach(foreign::read);
      all.addAll(foreign.found());
    }
    return all.size() < 2 ? List.copyOf(all) : withoutConsequences(all, sheet.text());
  }

  private static List<CssProblem> withoutConsequences(List<CssProblem> all, String css) {
    // Of two at one place, the one that says more comes first.
    all.sort(
        Comparator.comparingInt(CssProblem::offset)
            .thenComparing(problem -> WHOLE_LINES.contains(problem.kind()) ? 0 : 1));
    if (all.stream().anyMatch(problem -> WHOLE_LINES.contains(problem.kind()))) {
      all.removeIf(problem -> problem.kind() == Kind.UNFINISHED_RULE);
    }
    // The quotes and blanks of a tag are what a URL must not hold.
    all.removeIf(problem -> problem.kind() == Kind.MALFORMED_URL && problem.text().contains("<%"));
    List<CssProblem> kept = new ArrayList<>();
    int covered = 0;
    int stringEnd = 0;
    for (CssProblem problem : all) {
      boolean isWhole = WHOLE_LINES.contains(problem.kind());
      boolean isSwallowed =
          problem.kind() == Kind.MISSING_SEMICOLON && problem.offset() < stringEnd;
      boolean follows = problem.offset() < covered || isSwallowed;
      if (problem.kind() == Kind.UNCLOSED_STRING) {
        // The semicolon is in the string.
        stringEnd = Lines.end(css, CssChars.whitespaceEnd(css, Lines.end(css, problem.offset())));
      }
      if (!follows) {
        kept.add(problem);
      }
      if (isWhole) {
        covered = Math.max(covered, coveredBy(problem, css));
      }
    }
    return List.copyOf(kept);
  }

  /** Returns the offset up to which what is wrong is a consequence of a problem. */
  private static int coveredBy(CssProblem problem, String css) {
    int lineEnd = Lines.end(css, problem.offset());
    return switch (problem.kind()) {
      case CONFLICT_MARKER -> {
        int end = css.indexOf("\n>>>>>>>", problem.offset());
        boolean isStart = css.startsWith("<<<<<<<", problem.offset());
        yield isStart && end >= 0 ? Lines.end(css, end + 1) : lineEnd;
      }
      // The next line of a comment of several lines is the same mistake.
      case LINE_COMMENT -> {
        int next = CssChars.whitespaceEnd(css, lineEnd);
        yield css.startsWith("//", next) ? next + 1 : lineEnd;
      }
      default -> lineEnd;
    };
  }
}
