package dev.assetbundle.processor.spi;

import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.text.SourceMap;

/**
 * A text on its way from source to asset. Languages and compressors take one and give one.
 *
 * @param path logical path with the extensions that are still to be processed: {@code
 *     cart.css.scss}
 * @param source the file it was read from
 * @param text the text, lines separated by {@code \n}
 * @param map where each place of {@code text} comes from; its sources are project-relative paths
 */
public record Fragment(LogicalPath path, SourcePath source, String text, SourceMap map) {

  /** Returns a text that was just read. */
  public static Fragment read(LogicalPath path, SourcePath source, String text) {
    return new Fragment(path, source, text, SourceMap.identity(source.toString()));
  }

  /** Returns the same with another text of the same origin. */
  public Fragment with(String newText, SourceMap newMap) {
    return new Fragment(path, source, newText, newMap);
  }

  /**
   * Returns the place of the original source from which a place of this text was made.
   *
   * @param line 1-based
   * @param column 1-based, in UTF-16 units
   */
  public SourceLocation locate(int line, int column) {
    SourceMap.Place place = map.locate(Math.max(1, line), Math.max(1, column));
    return new SourceLocation(place.source(), place.line(), place.column());
  }
}
