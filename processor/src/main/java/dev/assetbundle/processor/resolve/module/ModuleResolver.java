package dev.assetbundle.processor.resolve.module;

import dev.assetbundle.processor.incremental.TaskView;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.ProjectPath;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.model.url.UrlReference;
import dev.assetbundle.processor.resolve.module.PackageTargets.Target;
import dev.assetbundle.processor.source.AssetSource;
import dev.assetbundle.processor.source.LibraryLookup;
import dev.assetbundle.processor.source.LoadPath;
import dev.assetbundle.processor.source.NodeModules;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the file that an import means, by the rules of Node.js and bundlers for browsers, and on
 * the search path.
 */
public final class ModuleResolver {

  // Node.js (require.resolve): such a path is looked up by LOAD_AS_DIRECTORY only.
  private static final Pattern FOLDER = Pattern.compile("(.*/)?\\.{0,2}");

  private final TaskView view;
  private final ModuleLookup lookup;
  private final PackageFolders folders;
  private final ProjectJson json;

  /** Resolves what the files of a bundle import. */
  public ModuleResolver(TaskView view) {
    this.view = view;
    this.lookup = new ModuleLookup(view.loadPath());
    this.folders = new PackageFolders(view.loadPath());
    this.json = new ProjectJson(view);
  }

  /** Where a name stands. */
  private record Asker(SourcePath file, String folder, boolean isRequire) {}

  /**
   * Returns what an import means.
   *
   * @param specifier as it is written
   * @param importer the file with the import
   * @param isRequire whether it is a {@code require()} of CommonJS
   */
  public Resolution resolve(String specifier, SourcePath importer, boolean isRequire) {
    String file = importer.toString();
    Asker asker = new Asker(importer, ProjectJson.parent(file), isRequire);
    if (specifier.startsWith("#")) {
      return imported(specifier, asker);
    }
    String path = specifier.substring(0, UrlReference.pathEnd(specifier));
    String prefix = view.settings().prefix() + "/";
    if (path.isEmpty() || UrlReference.isAbsolute(path)) {
      return isOfNode(path) ? new Resolution.Missing(false) : new Resolution.External(specifier);
    }
    if (path.startsWith("/")) {
      return path.startsWith(prefix)
          ? found(onSearchPath(path.substring(prefix.length())))
          : new Resolution.External(specifier);
    }
    return LoadPath.isRelative(path) ? relative(path, asker) : bare(path, asker);
  }

  /**
   * Returns the path that a {@code tsconfig.json} says a name has, whether it is there or not;
   * empty if it says nothing about names of that kind.
   */
  public Optional<String> mapped(String specifier, SourcePath importer) {
    return json.paths(ProjectJson.parent(importer.toString()))
        .flatMap(paths -> paths.mapped(specifier).stream().findFirst());
  }

  // Nothing in a browser understands such URLs.
  private static boolean isOfNode(String path) {
    return path.startsWith("node:");
  }

  /**
   * Whether a path means a folder, and never a file beside it: it is empty, or its last part is,
   * {@code "."} or {@code ".."}.
   */
  public static boolean isFolder(String path) {
    return FOLDER.matcher(path).matches();
  }

  private Resolution relative(String path, Asker asker) {
    String target = ProjectPath.resolve(asker.folder(), path);
    if (!isFolder(path)) {
      return found(file(target, asker.isRequire()));
    }
    return found(
        view.loadPath().isFolder(target)
            ? main(target, json.packageIn(target), asker.isRequire())
            : Optional.empty());
  }

  private Resolution bare(String name, Asker asker) {
    Optional<AssetSource> mapped =
        json.paths(asker.folder()).stream()
            .flatMap(paths -> paths.of(name).stream())
            .flatMap(path -> file(path, asker.isRequire()).stream())
            .findFirst();
    if (mapped.isPresent()) {
      return found(mapped);
    }
    Optional<String> replaced =
        json.packageAbove(asker.folder()).flatMap(own -> own.inBrowsers(Stream.of(name)));
    if (replaced.isPresent()) {
      String other = replaced.get();
      return other.isEmpty()
          ? new Resolution.Nothing()
          : other.startsWith(".")
              ? found(
                  file(
                      ProjectPath.resolve(
                          json.packageAbove(asker.folder()).orElseThrow().folder(), other),
                      asker.isRequire()))
              : named(other, asker);
    }
    return named(name, asker);
  }

  /** Returns the file of a package, or one of the search path. */
  private Resolution named(String name, Asker asker) {
    String of = packageName(name);
    String subpath = "." + name.substring(of.length());
    Optional<PackageJson> own =
        json.packageAbove(asker.folder())
            .filter(said -> said.name().equals(of) && said.member("exports").isPresent());
    if (own.isPresent()) {
      return inPackage(own.get().folder(), subpath, asker.isRequire());
    }
    for (String place : folders.places(asker.folder())) {
      String folder = folders.folder(place, of);
      if (view.loadPath().isFolder(folder)
          && (json.packageIn(folder).isPresent() || NodeModules.isFolder(place))) {
        return inPackage(folder, subpath, asker.isRequire());
      }
      Optional<AssetSource> file =
          NodeModules.isFolder(place)
              ? Optional.empty()
              : lookup.file(LogicalPath.below(place, name));
      if (file.isPresent()) {
        return found(file);
      }
    }
    return inLibraries(name, subpath, asker);
  }

  /** Returns the file of a package in a jar, or else one of the search path. */
  private Resolution inLibraries(String name, String subpath, Asker asker) {
    Resolution unknown = new Resolution.Missing(false);
    LibraryLookup lookedUp = view.loadPath().inLibraries(name, Optional.empty());
    if (!lookedUp.clash().isEmpty()) {
      return unknown;
    }
    return lookedUp
        .packages()
        .findFirst()
        .map(root -> inPackage(root.folder(), subpath, asker.isRequire()))
        .filter(packaged -> !packaged.equals(unknown))
        .orElseGet(() -> found(onSearchPath(name)));
  }

  private Optional<AssetSource> onSearchPath(String name) {
    return view.loadPath().roots().stream()
        .flatMap(root -> lookup.file(LogicalPath.below(root, name)).stream())
        .findFirst()
        .or(() -> view.loadPath().find(name, Optional.empty()));
  }

  /** Returns the package that a name begins with: {@code "@a/b"} of {@code "@a/b/c"}. */
  public static String packageName(String name) {
    int slash = name.indexOf('/');
    int end = name.startsWith("@") && slash >= 0 ? name.indexOf('/', slash + 1) : slash;
    return end < 0 ? name : name.substring(0, end);
  }

  private Resolution inPackage(String folder, String subpath, boolean isRequire) {
    Optional<PackageJson> found = json.packageIn(folder);
    Optional<PackageTargets.Target> target =
        found
            .flatMap(said -> said.member("exports"))
            .map(
                exports ->
                    new PackageTargets(conditions(isRequire))
                        .exported(exports, subpath)
                        .orElse(new Target(Optional.empty())));
    if (target.isPresent()) {
      return target
          .get()
          .path()
          .map(path -> found(lookup.exact(ProjectPath.resolve(folder, path))))
          .filter(file -> !(file instanceof Resolution.Missing))
          .orElseGet(() -> new Resolution.Missing(true));
    }
    return found(
        subpath.equals(".")
            ? main(folder, found, isRequire)
            : file(ProjectPath.resolve(folder, subpath), isRequire));
  }

  private Optional<AssetSource> main(String folder, Optional<PackageJson> json, boolean isRequire) {
    return json.stream()
        .flatMap(found -> found.mains(isRequire).stream())
        .map(name -> ProjectPath.resolve(folder, name))
        .flatMap(path -> lookup.file(path).or(() -> lookup.index(path)).stream())
        .findFirst()
        .or(() -> lookup.index(folder));
  }

  private Optional<AssetSource> file(String path, boolean isRequire) {
    return lookup
        .file(path)
        .or(
            () ->
                view.loadPath().isFolder(path)
                    ? main(path, json.packageIn(path), isRequire)
                    : Optional.empty());
  }

  private Set<String> conditions(boolean isRequire) {
    return Set.of(
        "browser",
        "module",
        "default",
        isRequire ? "require" : "import",
        view.settings().minify() ? "production" : "development");
  }

  private Resolution imported(String name, Asker asker) {
    Optional<PackageJson> own = json.packageAbove(asker.folder());
    Optional<Target> target =
        own.flatMap(said -> said.member("imports"))
            .flatMap(
                imports ->
                    new PackageTargets(conditions(asker.isRequire())).imported(imports, name));
    Optional<String> path = target.flatMap(Target::path);
    if (path.isEmpty()) {
      return new Resolution.Missing(target.isPresent());
    }
    return path.get().startsWith("./")
        ? found(lookup.exact(ProjectPath.resolve(own.orElseThrow().folder(), path.get())))
        : named(path.get(), asker);
  }

  /** Returns a file, or what its package wants browsers to get in its place. */
  private Resolution found(Optional<AssetSource> file) {
    if (file.isEmpty()) {
      return new Resolution.Missing(false);
    }
    String path = file.get().file().toString();
    Optional<PackageJson> own = json.packageAbove(ProjectJson.parent(path));
    Optional<String> replaced = own.flatMap(found -> found.inBrowsers(names(found.name(path))));
    if (replaced.isPresent()) {
      return replaced.get().isEmpty()
          ? new Resolution.Nothing()
          : lookup
              .file(ProjectPath.resolve(own.orElseThrow().folder(), replaced.get()))
              .<Resolution>map(other -> file(other, own))
              .orElseGet(() -> new Resolution.Missing(false));
    }
    return file(file.get(), own);
  }

  private static Resolution file(AssetSource source, Optional<PackageJson> own) {
    return new Resolution.File(
        source, own.map(said -> said.hasSideEffects(source.file().toString())).orElse(true));
  }

  // Packages may leave out the extension, and the "./" at the start.
  private static Stream<String> names(String name) {
    int dot = name.lastIndexOf('.');
    String bare = dot > name.lastIndexOf('/') ? name.substring(0, dot) : name;
    return Stream.of(name, bare, name.substring(2), bare.substring(2));
  }
}
