package dev.assetbundle.processor.resolve.module;

import dev.assetbundle.processor.incremental.TaskView;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.Settings.Library;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.source.LibraryRoots;
import dev.assetbundle.processor.source.NodeModules;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The files that say where names of modules lead, each read once. */
final class ProjectJson {

  private final TaskView view;
  private final Map<String, Optional<PackageJson>> packages = new ConcurrentHashMap<>();
  private final Map<String, Optional<TsPaths>> paths = new ConcurrentHashMap<>();

  ProjectJson(TaskView view) {
    this.view = view;
  }

  /** Returns the package that a folder belongs to. */
  Optional<PackageJson> packageAbove(String folder) {
    String above = folder;
    Optional<PackageJson> found = packageIn(above);
    while (found.isEmpty() && !isTop(above)) {
      above = parent(above);
      found = packageIn(above);
    }
    return found;
  }

  /** Whether what lies above a folder says nothing about its files. */
  private static boolean isTop(String folder) {
    return folder.isEmpty() || NodeModules.isFolder(folder) || folder.endsWith(Library.JAR);
  }

  /** Returns the package that is a folder. */
  Optional<PackageJson> packageIn(String folder) {
    return packages.computeIfAbsent(
        folder,
        name ->
            text(LogicalPath.below(name, "package.json"))
                .flatMap(text -> PackageJson.parse(name, text)));
  }

  /** Returns what the nearest {@code tsconfig.json} says; empty for files of packages. */
  Optional<TsPaths> paths(String folder) {
    if (LibraryRoots.isOfPackage(folder + "/")) {
      return Optional.empty();
    }
    String above = folder;
    Optional<TsPaths> found = pathsIn(above);
    while (found.isEmpty() && !above.isEmpty()) {
      above = parent(above);
      found = pathsIn(above);
    }
    return found;
  }

  private Optional<TsPaths> pathsIn(String folder) {
    return paths.computeIfAbsent(
        folder, name -> TsPaths.read(LogicalPath.below(name, TsConfigReader.NAME), this::text));
  }

  private Optional<String> text(String path) {
    return view.loadPath()
        .owner(path)
        .or(
            () ->
                LogicalPath.parse(path)
                    .filter(name -> name.value().equals(path))
                    .map(name -> new SourcePath("", name)))
        .filter(view.loadPath()::isFile)
        .flatMap(found -> view.reader().text(found).value());
  }

  /** Returns the folder of a file or folder. */
  static String parent(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }
}
