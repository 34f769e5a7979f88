package dev.assetbundle.processor.spi;

import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.text.MappedText;
import dev.assetbundle.processor.text.SourceMap;
import dev.assetbundle.processor.text.TextEdit;
import dev.assetbundle.processor.text.TextPosition;
import java.util.List;

/**
 * A text on its way from source to asset. Languages and compressors take one and derive another
 * from it, so that each place of the text can be followed back to the file it was written in.
 *
 * @param path logical path with the extensions that are still to be processed: {@code
 *     cart.css.scss}
 * @param source the file it was read from
 * @param mappedText the text, lines separated by {@code \n}, and where it comes from; the sources
 *     of its map are project-relative paths
 */
public record Fragment(LogicalPath path, SourcePath source, MappedText mappedText) {

  /** Returns a text that was just read. */
  public static Fragment read(LogicalPath path, SourcePath source, String text) {
    return new Fragment(path, source, MappedText.read(source.toString(), text));
  }

  /** Returns the text, lines separated by {@code \n}. */
  public String text() {
    return mappedText.text();
  }

  /** Returns the same file with another text. */
  public Fragment with(MappedText other) {
    return new Fragment(path, source, other);
  }

  /**
   * Returns the text with all edits made.
   *
   * @param edits in order of their place, not overlapping
   * @throws IllegalArgumentException if edits overlap, are out of order or reach beyond the text
   */
  public Fragment edit(List<TextEdit> edits) {
    return with(mappedText.edit(edits));
  }

  /** Returns the text with more at its end, which comes from no source. */
  public Fragment plus(String end) {
    return with(mappedText.plus(end));
  }

  /**
   * Returns the result of a tool for this text.
   *
   * @param fromHere leads from {@code made} to this text, which it calls {@link SourceMap#BEFORE};
   *     {@link SourceMap#SAME_PLACES} if no line has moved
   */
  public Fragment becomes(String made, SourceMap fromHere) {
    return with(mappedText.becomes(made, fromHere));
  }

  /**
   * Returns the place of the original source from which a place of this text was made.
   *
   * @param line 1-based; {@code \n} alone ends one, see {@link
   *     dev.assetbundle.processor.text.ScriptLines} for tools that count others
   * @param column 1-based, in UTF-16 units
   */
  public SourceLocation locate(int line, int column) {
    SourceMap.Place place = mappedText.map().locate(Math.max(1, line), Math.max(1, column));
    return new SourceLocation(place.source(), place.line(), place.column());
  }

  /** Returns the place of the original source from which a place of this text was made. */
  public SourceLocation locate(TextPosition place) {
    return locate(place.line(), place.column());
  }
}
