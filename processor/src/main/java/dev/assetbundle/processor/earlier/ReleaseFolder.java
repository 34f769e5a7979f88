package dev.assetbundle.processor.earlier;

import dev.assetbundle.processor.model.Content;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.ProjectPath;
import dev.assetbundle.processor.source.FileTree;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A release whose files lie in a folder.
 *
 * @param folder as {@code tree} names it; {@code ""} is the project
 */
record ReleaseFolder(FileTree tree, String folder) implements Release {

  @Override
  public Optional<Content> find(String path) {
    try {
      return Optional.of(tree.content(place(path)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Override
  public List<String> names(String inside) {
    return tree.list(inside.isEmpty() ? folder : place(inside)).stream()
        .flatMap(List::stream)
        .filter(entry -> entry.kind() == FileTree.Kind.FILE)
        .map(FileTree.Entry::name)
        .sorted()
        .toList();
  }

  @Override
  public String place(String path) {
    return ProjectPath.normalize(LogicalPath.below(folder, path));
  }
}
