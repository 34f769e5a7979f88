package dev.assetbundle.processor.pipeline;

import dev.assetbundle.processor.diagnostic.BundleProblems;
import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.syntax.CssProblem;
import dev.assetbundle.processor.syntax.CssProblems;
import dev.assetbundle.processor.syntax.CssSheet;
import dev.assetbundle.processor.syntax.Lines;
import dev.assetbundle.processor.syntax.TextPosition;
import java.util.List;

/** Finds what browsers will read otherwise than the author of a stylesheet means. */
final class StylesheetProblems {

  private StylesheetProblems() {}

  static List<Diagnostic> find(Fragment css, CssSheet sheet) {
    List<CssProblem> problems = CssProblems.find(sheet);
    if (problems.isEmpty()) {
      return List.of();
    }
    Lines lines = Lines.of(sheet.text());
    return problems.stream()
        .map(
            problem -> {
              TextPosition place = lines.position(problem.offset());
              return BundleProblems.badCss(
                  words(problem.kind()), css.locate(place.line(), place.column()));
            })
        .toList();
  }

  private static String words(CssProblem.Kind kind) {
    return switch (kind) {
      case UNCLOSED_COMMENT -> "this comment is not closed";
      case UNCLOSED_STRING -> "this string is not closed";
      case UNCLOSED_URL -> "this url( is not closed";
      case MALFORMED_URL -> "this url() holds characters that need quotes";
      case UNCLOSED_BLOCK -> "this bracket is not closed";
      case UNEXPECTED_CLOSE -> "this bracket closes nothing";
    };
  }
}
