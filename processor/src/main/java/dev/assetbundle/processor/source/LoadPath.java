package dev.assetbundle.processor.source;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.model.Content;
import dev.assetbundle.processor.model.FileType;
import dev.assetbundle.processor.model.FileTypes;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.MediaType;
import dev.assetbundle.processor.model.Once;
import dev.assetbundle.processor.model.ProjectPath;
import dev.assetbundle.processor.model.Settings.Library;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.source.FileTree.Entry;
import dev.assetbundle.processor.source.FileTree.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The ordered roots in which assets are looked up; the first one with a match wins. Every folder is
 * listed once, and names are compared with those of the listing, so case matters on every system.
 */
public final class LoadPath {

  private final FileTree tree;
  private final FileTypes types;
  private final List<String> paths;
  private final Folders folders;
  private final List<String> roots;

  /** What the names of files of libraries begin with. */
  private final List<String> libraries;

  private final Supplier<LibraryRoots> libraryRoots;
  private final Consumer<String> asked;
  private final Consumer<Diagnostic> report;

  /** Looks up names in {@code roots}, and in no libraries. */
  public LoadPath(FileTree tree, List<String> roots, FileTypes types, boolean allowLinks) {
    this(tree, roots, types, allowLinks, List.of());
  }

  /**
   * Looks up names in {@code roots}.
   *
   * @param roots project-relative folders; {@code dir/*} stands for the direct sub-folders of
   *     {@code dir}; those that do not exist are skipped
   * @param allowLinks whether links are followed that lead out of the project
   * @param libraries where names are looked for that no root has; the tree has these at least
   */
  public LoadPath(
      FileTree tree,
      List<String> roots,
      FileTypes types,
      boolean allowLinks,
      List<Library> libraries) {
    this.tree = tree;
    this.types = types;
    this.asked = name -> {};
    this.report = diagnostic -> {};
    this.paths = roots.stream().map(ProjectPath::normalize).toList();
    this.libraries = libraries.stream().map(library -> library.name() + "/").toList();
    this.libraryRoots = Once.of(() -> LibraryRoots.read(tree, libraries));
    this.folders =
        new Folders(
            tree,
            types,
            Stream.concat(paths.stream(), libraries.stream().map(Library::name)).toList(),
            allowLinks);
    this.roots = paths.stream().flatMap(folders::expand).distinct().toList();
  }

  private LoadPath(LoadPath other, Consumer<String> asked, Consumer<Diagnostic> report) {
    this.tree = other.tree;
    this.types = other.types;
    this.paths = other.paths;
    this.folders = other.folders;
    this.roots = other.roots;
    this.libraries = other.libraries;
    this.libraryRoots = other.libraryRoots;
    this.asked = asked;
    this.report = report;
  }

  /**
   * Returns a view of this load path that reports every file and folder it looks at.
   *
   * @param seen receives the name of each file that is read and of each folder that is looked at,
   *     also of those that do not exist; names of folders end with a slash
   * @param report receives diagnostics about files that are found
   */
  public LoadPath seenBy(Consumer<String> seen, Consumer<Diagnostic> report) {
    return new LoadPath(this, seen, report);
  }

  /** Returns the folders that were looked at so far, their names ending with a slash. */
  public List<String> seenFolders() {
    return folders.names().stream().map(name -> name + "/").sorted().toList();
  }

  /** Returns an error for each file or folder found so far that cannot be used. */
  public List<Diagnostic> problems() {
    return folders.obstacles(paths, roots).stream()
        .filter(Folders.Obstacle::isTrouble)
        .map(Folders.Obstacle::problem)
        .toList();
  }

  /** Returns what keeps project-relative names from being found; empty if nothing does. */
  public Optional<Diagnostic> obstacle(List<String> files) {
    return folders.obstacles(paths, roots).stream()
        .filter(obstacle -> files.stream().anyMatch(file -> obstacle.hides(file, types)))
        .map(Folders.Obstacle::problem)
        .findFirst();
  }

  /** Whether a project-relative folder is a root, or lies in one or above one. */
  public boolean isSearched(String folder) {
    return Folders.isNear(roots, folder);
  }

  /** Whether an entry of a search path matches a folder that exists. */
  public boolean isRoots(String path) {
    return folders.expand(ProjectPath.normalize(path)).findAny().isPresent();
  }

  /** Returns the roots that exist, in order. */
  public List<String> roots() {
    return roots;
  }

  /** Returns how file names are read. */
  public FileTypes types() {
    return types;
  }

  /** Returns the visible content of a project-relative folder; empty if there is none. */
  public Optional<Folder> folder(String name) {
    asked.accept(name + "/");
    return folders.get(name);
  }

  /** Whether there is a folder of that project-relative name. */
  public boolean isFolder(String name) {
    return folder(name).isPresent();
  }

  /** Returns the names in a folder by UTF-8 order, if there is one; folders end with a slash. */
  public List<String> names(String folder) {
    return folder(folder).stream()
        .flatMap(f -> f.entries().stream())
        .filter(entry -> entry.kind() == Kind.FILE || entry.kind() == Kind.FOLDER)
        .map(entry -> entry.kind() == Kind.FOLDER ? entry.name() + "/" : entry.name())
        .toList();
  }

  /** Whether there is a file of exactly that name; of one above the roots, the disk says it. */
  public boolean isFile(SourcePath file) {
    String name = file.toString();
    if (file.root().isEmpty() && owner(name).isEmpty()) {
      see(file);
      return folders.hasFile(name);
    }
    return folder(name.substring(0, Math.max(0, name.lastIndexOf('/'))))
        .filter(f -> f.has(file.path().fileName(), Kind.FILE))
        .isPresent();
  }

  /** Returns the content of a file that was found. */
  public Content content(SourcePath file) throws IOException {
    see(file);
    return tree.content(file.toString());
  }

  /** Reports a file as looked at whose content is already known. */
  void see(SourcePath file) {
    asked.accept(file.toString());
  }

  /** Returns the asset of that logical name, searching the roots in order. */
  public Optional<AssetSource> find(String name, Optional<MediaType> accept) {
    Optional<LogicalPath> path = name.startsWith("/") ? Optional.empty() : LogicalPath.parse(name);
    return path.flatMap(
        p ->
            roots.stream()
                .flatMap(root -> findIn(root, p, accept).stream())
                .findFirst()
                .or(() -> inLibraries(p.value(), accept).only()));
  }

  /** Looks a name up in the libraries only. */
  public LibraryLookup inLibraries(String name, Optional<MediaType> accept) {
    return LibraryLookup.of(
        libraryRoots().places(name), place -> PackageFiles.at(this, place, accept), this::content);
  }

  /** Returns the folders of libraries in which names are looked for. */
  public LibraryRoots libraryRoots() {
    if (libraries.isEmpty()) {
      return LibraryRoots.NONE;
    }
    asked.accept(LibraryRoots.FILE);
    return libraryRoots.get();
  }

  /** Whether a file or folder belongs to a library. */
  public boolean isOfLibrary(String file) {
    return libraries.stream().anyMatch(file::startsWith);
  }

  /** Returns the name of an asset by its path below a root. */
  LogicalPath name(String root, LogicalPath path) {
    return isOfLibrary(root) ? libraryRoots().name(root, path) : path;
  }

  /** Returns the asset of that name, relative to a file and in the root of that file only. */
  public Optional<AssetSource> findBeside(
      SourcePath file, String name, Optional<MediaType> accept) {
    return LogicalPath.parse(LogicalPath.below(file.path().folder(), name))
        .flatMap(path -> findIn(file.root(), path, accept));
  }

  /**
   * Returns the asset that a path relative to {@code file} means on disk, perhaps in another root:
   * from {@code css/a.css}, {@code ../images/b.png} is {@code b.png} of the root {@code images}.
   */
  public Optional<AssetSource> findFrom(SourcePath file, String relative) {
    String folder = LogicalPath.below(file.root(), file.path().folder());
    return owner(ProjectPath.resolve(folder, relative))
        .flatMap(target -> findIn(target.root(), target.path(), Optional.empty()));
  }

  /** Whether a name is relative to the file that contains it, and not to the search path. */
  public static boolean isRelative(String name) {
    return name.equals(".") || name.equals("..") || name.startsWith("./") || name.startsWith("../");
  }

  /** Returns the asset that {@code name} means in {@code from}: relative or on the search path. */
  public Optional<AssetSource> find(String name, Optional<MediaType> accept, SourcePath from) {
    return isRelative(name) ? findBeside(from, name, accept) : find(name, accept);
  }

  /** Returns the asset of that name, searching one root only. */
  public Optional<AssetSource> findIn(String root, LogicalPath path, Optional<MediaType> accept) {
    return new Lookup(this, root, path, accept, report).best().map(this::rooted);
  }

  // Roots may be nested; a file belongs to the first one that is above it.
  private AssetSource rooted(AssetSource found) {
    Optional<SourcePath> owner = owner(found.file().toString());
    return owner.isEmpty() || owner.get().equals(found.file()) || found.isAlias()
        ? found
        : source(owner.get());
  }

  /** Returns the root and name of a project-relative file; empty if it lies in no root. */
  public Optional<SourcePath> owner(String file) {
    if (isOfLibrary(file)) {
      return libraryRoots().holding(file).flatMap(root -> below(root.folder(), file));
    }
    return roots.stream()
        .filter(root -> root.isEmpty() || file.startsWith(root + "/"))
        .flatMap(root -> below(root, file).stream())
        .findFirst();
  }

  private static Optional<SourcePath> below(String root, String file) {
    return LogicalPath.parse(
            root.isEmpty() ? file : file.substring(Math.min(file.length(), root.length() + 1)))
        .map(path -> new SourcePath(root, path));
  }

  /** Returns the asset of a file under the name of the file itself. */
  public AssetSource source(SourcePath file) {
    FileType type = types.of(file.path().fileName());
    return new AssetSource(file, type, name(file.root(), file.path().sibling(type.outputName())));
  }

  /**
   * Returns the files of a project-relative folder that belong to a root: by name, or with {@code
   * deep} those of its sub-folders too, sorted by names, those of folders with a slash at their
   * end.
   *
   * @param trouble receives the project-relative names of links that lead nowhere or in a circle
   */
  public List<AssetSource> files(String folder, boolean deep, Consumer<Entry> trouble) {
    List<AssetSource> files = new ArrayList<>();
    new FolderWalk(
            this::folder, path -> owner(path).map(this::source).ifPresent(files::add), trouble)
        .walk(folder, deep);
    return files;
  }
}
