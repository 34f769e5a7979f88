package dev.assetbundle.processor.convert;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.SheetProblems;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.source.SourceReader;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.syntax.css.CssChars;
import dev.assetbundle.processor.syntax.css.CssKind;
import dev.assetbundle.processor.syntax.css.CssSheet;
import dev.assetbundle.processor.syntax.css.CssToken;
import dev.assetbundle.processor.text.Lines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds data URIs in stylesheets that are so large that a separate file is better. */
final class LargeDataUris {

  /** The most characters of a data URI that is not reported. */
  static final int LENGTH = 64 << 10;

  private static final String SCHEME = "data:";

  private LargeDataUris() {}

  /**
   * Returns warnings, in order, for those in the sources as they were written. For one that a
   * helper made, the helper is reported.
   */
  static List<Diagnostic> find(Fragment css, CssSheet sheet, SourceReader sources) {
    List<Found> found = longerThan(LENGTH, sheet);
    if (found.isEmpty()) {
      return List.of();
    }
    Lines lines = Lines.of(sheet.text());
    List<Diagnostic> problems = new ArrayList<>();
    for (Found uri : found) {
      SourceLocation at = css.locate(lines.position(uri.offset()));
      if (sources.line(at.path(), at.line()).filter(line -> line.contains("data:")).isPresent()) {
        problems.add(SheetProblems.largeDataUri(Optional.empty(), uri.text().length(), at));
      }
    }
    return problems;
  }

  /** A data URI as it is written, without quotes, and its offset. */
  record Found(int offset, String text) {}

  /** Returns those that are longer than so many UTF-16 units, in order. */
  static List<Found> longerThan(int length, CssSheet sheet) {
    List<Found> found = new ArrayList<>();
    if (sheet.text().length() <= length) {
      return found;
    }
    for (CssToken token : sheet.tokens()) {
      boolean mayBe = token.kind() == CssKind.URL || token.kind() == CssKind.STRING;
      if (mayBe && token.end() - token.start() > length) {
        add(sheet.text(), token, length, found);
      }
    }
    return found;
  }

  private static void add(String css, CssToken token, int length, List<Found> found) {
    boolean isString = token.kind() == CssKind.STRING;
    int start =
        isString
            ? token.start() + 1
            : CssChars.whitespaceEnd(css, css.indexOf('(', token.start()) + 1);
    int end = token.end() - 1;
    if (end - start > length && css.regionMatches(true, start, SCHEME, 0, SCHEME.length())) {
      found.add(new Found(start, css.substring(start, end).strip()));
    }
  }
}
