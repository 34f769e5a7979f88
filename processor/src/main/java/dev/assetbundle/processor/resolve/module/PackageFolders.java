package dev.assetbundle.processor.resolve.module;

import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.source.LoadPath;
import dev.assetbundle.processor.source.NodeModules;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The folders in which packages are looked for. With pnpm those in {@code node_modules} are links
 * to its store, {@code node_modules/.pnpm}, where the packages that a package needs lie beside it;
 * so the search begins, as in Node.js, where the package of a file really is.
 */
record PackageFolders(LoadPath loadPath) {

  /** Returns the folders in which packages and files are looked for: near ones, then the roots. */
  Set<String> places(String folder) {
    Set<String> places = new LinkedHashSet<>();
    for (String above = real(folder); ; above = ProjectJson.parent(above)) {
      String place = LogicalPath.below(above, NodeModules.NAME);
      if (!NodeModules.isFolder(above) && isSearched(place)) {
        places.add(place);
      }
      if (above.indexOf('/') < 0) {
        break;
      }
    }
    if (isSearched(NodeModules.NAME)) {
      places.add(NodeModules.NAME);
    }
    places.addAll(loadPath.roots());
    return places;
  }

  private boolean isSearched(String place) {
    return loadPath.owner(place + "/x").isPresent() && loadPath.isFolder(place);
  }

  /** Returns a folder by its name in the store if its package is a link. */
  private String real(String folder) {
    int start = ("/" + folder).lastIndexOf("/" + NodeModules.NAME + "/");
    if (start < 0) {
      return folder;
    }
    int end = start + NodeModules.NAME.length();
    String inside = folder.substring(end + 1);
    String name = ModuleResolver.packageName(inside);
    return linked(folder.substring(0, end + 1) + name)
        .map(target -> target + inside.substring(name.length()))
        .orElse(folder);
  }

  /**
   * Returns the folder of a package, which need not exist. One that several links lead to has one
   * name, or it would be published, and run, once for each: that of a root if there is one, and
   * else that in the store.
   */
  String folder(String place, String name) {
    String folder = LogicalPath.below(place, name);
    Optional<String> target = linked(folder);
    return target.isEmpty()
        ? folder
        : loadPath.roots().stream()
            .filter(NodeModules::isFolder)
            .map(root -> LogicalPath.below(root, name))
            .filter(other -> linked(other).equals(target))
            .findFirst()
            .orElse(target.get());
  }

  /** Returns where on the search path the folder of a package really is, if it is a link. */
  private Optional<String> linked(String folder) {
    return loadPath
        .folder(ProjectJson.parent(folder))
        .flatMap(holding -> holding.linked(folder.substring(folder.lastIndexOf('/') + 1)))
        .filter(target -> loadPath.owner(LogicalPath.below(target, "x")).isPresent());
  }
}
