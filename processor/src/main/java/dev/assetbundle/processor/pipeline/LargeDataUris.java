package dev.assetbundle.processor.pipeline;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.SheetProblems;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.syntax.CssDataUris;
import dev.assetbundle.processor.syntax.CssSheet;
import dev.assetbundle.processor.syntax.Lines;
import dev.assetbundle.processor.syntax.TextPosition;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds data URIs in stylesheets that are better files of their own. */
final class LargeDataUris {

  /** The most characters of one that nobody is told of. */
  static final int LENGTH = 64 << 10;

  private LargeDataUris() {}

  /**
   * Returns warnings in order of their place.
   *
   * @param css where {@code sheet} comes from
   * @param known those that were reported, without quotes
   */
  static List<Diagnostic> find(Fragment css, CssSheet sheet, Set<String> known) {
    List<CssDataUris.Found> found = CssDataUris.longerThan(LENGTH, sheet);
    if (found.isEmpty()) {
      return List.of();
    }
    Lines lines = Lines.of(sheet.text());
    return found.stream()
        .filter(uri -> !known.contains(uri.text()))
        .map(
            uri -> {
              TextPosition place = lines.position(uri.offset());
              SourceLocation at = css.locate(place.line(), place.column());
              return SheetProblems.largeDataUri(Optional.empty(), uri.text().length(), at);
            })
        .toList();
  }
}
