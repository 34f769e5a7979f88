package dev.assetbundle.processor.pipeline;

import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.syntax.JsFacts;
import dev.assetbundle.processor.syntax.SourceMapComment;
import dev.assetbundle.processor.syntax.TextEdit;
import java.util.List;

/**
 * Takes out the comments with which libraries name their source maps: those describe a file as it
 * was before it was joined, compressed and given another name.
 */
final class SourceMapComments {

  private SourceMapComments() {}

  static Fragment remove(Fragment text, boolean css) {
    String value = text.text();
    if (!value.contains("sourceMappingURL")) {
      return text;
    }
    List<SourceMapComment> comments =
        css ? SourceMapComment.inCss(value) : JsFacts.of(value).sourceMaps();
    List<TextEdit> edits =
        comments.stream().map(c -> new TextEdit(c.start(), c.end(), "")).toList();
    return text.with(TextEdit.apply(value, edits), text.map());
  }
}
