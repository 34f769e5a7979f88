package dev.assetbundle.processor.resolve;

import dev.assetbundle.processor.diagnostic.suggestion.Suggestion;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.source.LoadPath;
import java.util.List;
import java.util.Optional;

/** Finds folders with a path similar to the one that the author wrote. */
record NearFolders(LoadPath loadPath) {

  /** Returns the project-relative folder each part of whose path is the same or nearly the same. */
  Optional<String> of(String path) {
    String found = path.startsWith("/") ? "/" : "";
    for (String part : path.split("/", -1)) {
      if (part.isEmpty()) {
        continue;
      }
      String same = below(found, part);
      Optional<String> next =
          loadPath.isFolder(same) ? Optional.of(part) : Suggestion.nearest(part, folders(found));
      if (next.isEmpty()) {
        return Optional.empty();
      }
      found = below(found, next.get());
    }
    return Optional.of(found);
  }

  private List<String> folders(String parent) {
    return loadPath.names(parent).stream()
        .filter(name -> name.endsWith("/"))
        .map(name -> name.substring(0, name.length() - 1))
        .toList();
  }

  private static String below(String parent, String name) {
    return parent.equals("/") ? "/" + name : LogicalPath.below(parent, name);
  }
}
