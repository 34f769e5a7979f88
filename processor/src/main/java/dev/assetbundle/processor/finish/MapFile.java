package dev.assetbundle.processor.finish;

import dev.assetbundle.processor.incremental.TaskView;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.model.url.PercentEscapes;
import dev.assetbundle.processor.text.MappedText;
import dev.assetbundle.processor.text.SourceMapComment;
import dev.assetbundle.processor.text.SourceMapWriter;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The source map of one published text. It holds the sources themselves, and names each by its path
 * below its root, in a folder that publishes nothing: a source may have the name of its asset.
 */
final class MapFile {

  private final TaskView view;
  private final Set<String> names = new HashSet<>();

  private MapFile(TaskView view) {
    this.view = view;
  }

  /** Returns the map of a text as JSON; empty if nothing of it was written by hand. */
  static Optional<String> of(TaskView view, LogicalPath asset, MappedText text) {
    return SourceMapWriter.write(
        text,
        asset.fileName(),
        "../".repeat(asset.depth()) + SourceMapComment.SOURCES,
        new MapFile(view)::source);
  }

  /** Returns the comment by which tools find the map of a text. */
  static String comment(LogicalPath map, boolean isStylesheet) {
    return SourceMapComment.naming(PercentEscapes.encode(map.fileName()), isStylesheet);
  }

  private SourceMapWriter.Source source(String file) {
    Optional<SourcePath> known = view.loadPath().owner(file).filter(view.loadPath()::isFile);
    return new SourceMapWriter.Source(
        PercentEscapes.encodeMarks(name(known, file)),
        known.flatMap(path -> view.reader().text(path).value()));
  }

  // The second of two equal names is its path in the project, or gets a number if it lies outside:
  // no path of the machine gets into a map.
  private String name(Optional<SourcePath> known, String file) {
    String last = file.substring(file.lastIndexOf('/') + 1);
    String below = known.map(path -> path.path().value()).orElse(last);
    String name = below;
    for (int i = 2; !names.add(name); i++) {
      boolean isInProject = i == 2 && known.isPresent() && LogicalPath.parse(file).isPresent();
      name = isInProject ? file : i + "/" + below;
    }
    return name;
  }
}
