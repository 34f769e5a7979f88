package dev.assetbundle.processor.convert;

import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.syntax.css.CssSheet;
import dev.assetbundle.processor.syntax.js.JsFacts;
import dev.assetbundle.processor.text.SourceMapComment;
import dev.assetbundle.processor.text.TextEdit;
import java.util.List;

/**
 * Removes comments that name source maps of libraries: those maps are wrong once a file is joined,
 * compressed and renamed.
 */
final class SourceMapComments {

  private SourceMapComments() {}

  static Fragment remove(Fragment text, boolean css) {
    String value = text.text();
    if (!value.contains("sourceMappingURL")) {
      return text;
    }
    List<SourceMapComment> comments =
        css ? CssSheet.of(value).sourceMaps() : JsFacts.of(value).sourceMaps();
    List<TextEdit> edits =
        comments.stream().map(c -> new TextEdit(c.start(), c.end(), "")).toList();
    return text.edit(edits);
  }
}
