package dev.assetbundle.processor.resolve.module;

import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.ProjectPath;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.source.AssetSource;
import dev.assetbundle.processor.source.LibraryRoots;
import dev.assetbundle.processor.source.LoadPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The file that a path of the project means where a module names it: the file itself, one whose
 * name has an extension more, a source of what the name says, or the index file of a folder.
 */
record ModuleLookup(LoadPath loadPath) {

  private static final List<String> OF_PROJECTS =
      List.of(".ts", ".tsx", ".mts", ".js", ".jsx", ".mjs", ".json", ".css");

  /** Packages that carry their sources are published as JavaScript. */
  private static final List<String> OF_PACKAGES =
      List.of(".js", ".mjs", ".cjs", ".json", ".ts", ".tsx", ".mts", ".jsx", ".css");

  /** In TypeScript, the name of an import is that of the compiled file. */
  private static final Map<String, List<String>> COMPILED =
      Map.of(".js", List.of(".ts", ".tsx"), ".mjs", List.of(".mts"), ".jsx", List.of(".tsx"));

  /** Returns the file that a name means, not the folder. */
  Optional<AssetSource> file(String path) {
    return Stream.<Stream<String>>of(
            Stream.of(path),
            COMPILED.entrySet().stream()
                .filter(each -> path.endsWith(each.getKey()))
                .flatMap(each -> each.getValue().stream().map(to -> with(path, each.getKey(), to))),
            extensions(path).stream().map(extension -> path + extension))
        .flatMap(names -> names)
        .flatMap(name -> exact(name).stream())
        .findFirst()
        .or(() -> source(path));
  }

  /** Returns the index file of a folder. */
  Optional<AssetSource> index(String folder) {
    return loadPath.isFolder(folder)
        ? extensions(folder).stream()
            .flatMap(extension -> exact(folder + "/index" + extension).stream())
            .findFirst()
            .or(() -> source(folder + "/index"))
        : Optional.empty();
  }

  /** Returns the file of exactly that name. */
  Optional<AssetSource> exact(String path) {
    return loadPath.owner(path).filter(loadPath::isFile).map(loadPath::source);
  }

  // Such as cart.coffee for cart or cart.js, and theme.scss for theme.css.
  private Optional<AssetSource> source(String path) {
    if (LibraryRoots.isOfPackage(path)) {
      return Optional.empty();
    }
    return loadPath
        .owner(path)
        .flatMap(
            file ->
                Stream.of(path + ".js", path)
                    .flatMap(name -> loadPath.findFrom(file, relative(file, name)).stream())
                    .filter(found -> !isIndex(found, file))
                    .findFirst());
  }

  private static String relative(SourcePath file, String name) {
    String folder = LogicalPath.below(file.root(), file.path().folder());
    return ProjectPath.relative(
        folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder, name);
  }

  // Folders are looked up in another way.
  private static boolean isIndex(AssetSource found, SourcePath asked) {
    return !found.file().path().folder().equals(asked.path().folder());
  }

  private static String with(String path, String extension, String other) {
    return path.substring(0, path.length() - extension.length()) + other;
  }

  private static List<String> extensions(String path) {
    return LibraryRoots.isOfPackage(path) ? OF_PACKAGES : OF_PROJECTS;
  }
}
