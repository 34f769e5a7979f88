package dev.assetbundle.processor.convert;

import dev.assetbundle.processor.diagnostic.BundleProblems;
import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.DirectiveProblems;
import dev.assetbundle.processor.diagnostic.FileProblems;
import dev.assetbundle.processor.diagnostic.Severity;
import dev.assetbundle.processor.diagnostic.SheetProblems;
import dev.assetbundle.processor.model.Directive;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.syntax.css.CssFunctions;
import dev.assetbundle.processor.syntax.css.CssMistakes;
import dev.assetbundle.processor.syntax.css.CssProblem;
import dev.assetbundle.processor.syntax.css.CssProblems;
import dev.assetbundle.processor.syntax.css.CssRules;
import dev.assetbundle.processor.syntax.css.CssSheet;
import dev.assetbundle.processor.text.Lines;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds mistakes in stylesheets, where browsers read something else than the author means. */
final class StylesheetProblems {

  private static final String UNTOUCHED = "; until then the file is not minified";

  private StylesheetProblems() {}

  /**
   * Returns what is wrong, in order of its place; only what is malformed if no author wrote it as
   * it is.
   */
  static List<Diagnostic> find(Fragment css, CssSheet sheet, boolean isWritten, boolean minify) {
    List<CssProblem> problems = new ArrayList<>(CssMistakes.find(sheet, isWritten));
    if (isWritten) {
      problems.addAll(CssFunctions.unknown(sheet));
    }
    if (problems.isEmpty()) {
      return List.of();
    }
    Lines lines = Lines.of(sheet.text());
    List<Diagnostic> found = new ArrayList<>();
    for (CssProblem problem : problems) {
      SourceLocation at = css.locate(lines.position(problem.offset()));
      diagnostic(problem, at).ifPresent(found::add);
    }
    boolean isPublished = found.stream().noneMatch(d -> d.severity() == Severity.ERROR);
    if (minify && isPublished && !found.isEmpty() && CssProblems.isUnsafeToTouch(sheet)) {
      Diagnostic first = found.get(0);
      found.set(0, first.hint(first.hint().orElse("") + UNTOUCHED));
    }
    return found;
  }

  private static Optional<Diagnostic> diagnostic(CssProblem problem, SourceLocation at) {
    String text = problem.text();
    return switch (problem.kind()) {
      case UNKNOWN_FUNCTION -> {
        Set<String> known = new HashSet<>(CssFunctions.ofCss());
        known.addAll(CssFunctions.helpers());
        // A helper with underscores is said as one of Sass.
        yield CssFunctions.helpers().contains(text.replace('_', '-'))
            ? Optional.empty()
            : SheetProblems.unknownFunction(text, known, at);
      }
      case UNKNOWN_RULE ->
          SheetProblems.unknownRule(
              text.replace(" {", ""), text.endsWith("{"), CssRules.ofCss(), at);
      case MALFORMED_URL -> Optional.of(SheetProblems.urlWithoutQuotes(text, at));
      case LINE_COMMENT ->
          isDirective(text, at) ? Optional.empty() : Optional.of(SheetProblems.lineComment(at));
      case SASS -> Optional.of(SheetProblems.sassInCss(text, at));
      case HELPER -> Optional.of(SheetProblems.helperInCss(text, at));
      case HELPER_IN_PROPERTY -> Optional.of(SheetProblems.helperInProperty(text, at));
      case MISSING_SEMICOLON -> Optional.of(SheetProblems.missingSemicolon(text, at));
      case MISSING_COLON -> Optional.of(SheetProblems.missingColon(text, at));
      case CONFLICT_MARKER -> Optional.of(FileProblems.conflictMarker(at));
      case MARKUP -> Optional.of(SheetProblems.markup(text, at));
      case TEMPLATE_TAG -> Optional.of(SheetProblems.templateTag(at));
      case INVISIBLE -> Optional.of(SheetProblems.invisible(text, at));
      case UNCLOSED_COMMENT -> malformed("this comment is not closed", at);
      case UNCLOSED_STRING -> malformed("this string is not closed", at);
      case UNCLOSED_URL -> malformed("this url( is not closed", at);
      case UNCLOSED_BLOCK -> malformed("this bracket is not closed", at);
      case UNEXPECTED_CLOSE -> malformed("this bracket closes nothing", at);
      case LONE_BACKSLASH -> malformed("this backslash stands before the end of its line", at);
      case UNFINISHED_RULE -> malformed("the file ends before this is a rule", at);
    };
  }

  private static Optional<Diagnostic> malformed(String what, SourceLocation at) {
    return Optional.of(BundleProblems.badCss(what, at));
  }

  /** Whether what follows {@code //=} was reported when directives were read. */
  private static boolean isDirective(String text, SourceLocation at) {
    String[] parts = text.split("\\s+", 2);
    return Directive.Kind.of(parts[0]).isPresent()
        || DirectiveProblems.unknown(parts[0], parts.length > 1 ? parts[1] : "", at).isPresent();
  }
}
