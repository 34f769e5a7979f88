package dev.assetbundle.processor.live;

import dev.assetbundle.processor.text.Lines;
import dev.assetbundle.processor.text.MappedText;
import dev.assetbundle.processor.text.ScriptLines;
import dev.assetbundle.processor.text.SourceMap;
import dev.assetbundle.processor.text.SourceMapJson;
import dev.assetbundle.processor.text.SourceMapWriter;
import dev.assetbundle.processor.text.TextPosition;
import java.util.Optional;

/** Cuts the source map of a bundle into those of its slices, which are given in order. */
final class SliceMaps {

  private final SourceMapJson.Whole whole;
  private TextPosition start = new TextPosition(1, 1);

  /**
   * @param json the map of the bundle
   */
  SliceMaps(String json) {
    this.whole = SourceMapJson.whole(json);
  }

  /**
   * Returns the map of the next slice; empty if nothing of it was written by hand.
   *
   * @param file the name of the slice
   * @param root the folder of the sources, relative to the map
   */
  Optional<String> next(String text, String file, String root) {
    boolean isSheet = file.endsWith(".css");
    Lines lines = isSheet ? Lines.of(text) : Lines.ofScript(text);
    TextPosition last = lines.position(text.length());
    TextPosition end =
        new TextPosition(
            start.line() + last.line() - 1,
            last.line() == 1 ? start.column() + last.column() - 1 : last.column());
    SourceMap cut = whole.map().within(start, end);
    SourceMap map = isSheet ? cut : ScriptLines.made(cut, text);
    start = end;
    return SourceMapWriter.write(
        new MappedText(text, map),
        file,
        root,
        name -> new SourceMapWriter.Source(name, Optional.ofNullable(whole.contents().get(name))));
  }
}
