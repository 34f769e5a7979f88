package dev.assetbundle.processor.source;

import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.source.FileTree.Entry;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Goes through folders.
 *
 * @param folders returns what a folder holds
 * @param file receives the names of files
 * @param trouble receives links that lead nowhere or in a circle
 */
record FolderWalk(
    Function<String, Optional<Folder>> folders, Consumer<String> file, Consumer<Entry> trouble) {

  /**
   * Goes through a folder: by name, or with those below it, whose names have a slash at the end.
   */
  void walk(String name, boolean deep) {
    Optional<Folder> folder = folders.apply(name);
    if (folder.isEmpty()) {
      return;
    }
    for (Entry entry : deep ? folder.get().inTreeOrder() : folder.get().entries()) {
      String path = LogicalPath.below(name, entry.name());
      switch (entry.kind()) {
        case FILE -> file.accept(path);
        case FOLDER -> {
          if (deep) {
            walk(path, true);
          }
        }
        case BROKEN_LINK, LINK_LOOP -> trouble.accept(new Entry(path, entry.kind()));
        case DENIED, GARBLED, OTHER -> {}
      }
    }
  }
}
