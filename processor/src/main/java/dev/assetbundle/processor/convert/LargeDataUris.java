package dev.assetbundle.processor.convert;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.SheetProblems;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.source.SourceReader;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.syntax.css.CssDataUris;
import dev.assetbundle.processor.syntax.css.CssSheet;
import dev.assetbundle.processor.text.Lines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds data URIs in stylesheets that are so large that a separate file is better. */
final class LargeDataUris {

  /** The most characters of a data URI that is not reported. */
  static final int LENGTH = 64 << 10;

  private LargeDataUris() {}

  /**
   * Returns warnings in order of their place. Data URIs from helpers are not reported here but at
   * the helper.
   *
   * @param css where {@code sheet} comes from
   * @param sources gives the lines as they were written
   */
  static List<Diagnostic> find(Fragment css, CssSheet sheet, SourceReader sources) {
    List<CssDataUris.Found> found = CssDataUris.longerThan(LENGTH, sheet);
    if (found.isEmpty()) {
      return List.of();
    }
    Lines lines = Lines.of(sheet.text());
    List<Diagnostic> problems = new ArrayList<>();
    for (CssDataUris.Found uri : found) {
      SourceLocation at = css.locate(lines.position(uri.offset()));
      if (sources.line(at.path(), at.line()).filter(line -> line.contains("data:")).isPresent()) {
        problems.add(SheetProblems.largeDataUri(Optional.empty(), uri.text().length(), at));
      }
    }
    return problems;
  }
}
