package dev.assetbundle.processor.language.sass;

import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.SourcePath;
import java.util.List;
import java.util.Optional;

/** Follows relative paths through the project, whose search path has these roots. */
record SassPlaces(List<String> roots) {

  /** Copies the list. */
  SassPlaces {
    roots = List.copyOf(roots);
  }

  /** Returns where a path from a folder below a root leads; empty outside the project. */
  Optional<SourcePath> find(String root, String folder, String path) {
    String name = LogicalPath.below(folder, path);
    Optional<SourcePath> inside = LogicalPath.parse(name).map(p -> new SourcePath(root, p));
    return inside.isPresent() ? inside : inProject(LogicalPath.below(root, name));
  }

  /** A file that is in no root is named by its path in the project. */
  private Optional<SourcePath> inProject(String name) {
    Optional<LogicalPath> project = LogicalPath.parse(name);
    return project.map(
        path ->
            roots.stream()
                .filter(root -> path.value().startsWith(root + "/"))
                .map(root -> new SourcePath(root, below(path, root)))
                .findFirst()
                .orElseGet(() -> new SourcePath("", path)));
  }

  private static LogicalPath below(LogicalPath path, String root) {
    return new LogicalPath(path.value().substring(root.length() + 1));
  }
}
