package dev.assetbundle.processor.live;

import dev.assetbundle.processor.incremental.Snapshot;
import dev.assetbundle.processor.model.Settings.Library;
import dev.assetbundle.processor.source.DiskTree;
import dev.assetbundle.processor.source.FileTree;
import dev.assetbundle.processor.source.LibraryRoots;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The folders in which all that a build looked at can change, with the names that the build has for
 * them. Of a folder that does not exist it is the nearest one above it.
 */
final class WatchedFolders {

  /** File systems that are on this machine, and tell Linux of every change. */
  private static final Set<String> LOCAL =
      Set.of("ext2", "ext3", "ext4", "xfs", "btrfs", "zfs", "tmpfs", "overlay", "overlayfs");

  private final Path base;
  private final DiskTree tree;
  private final List<Library> jars;
  private final List<String> scanned;
  private final Map<Object, Boolean> devices = new HashMap<>();
  private final Set<String> names = new HashSet<>();
  private final Set<String> files = new HashSet<>();
  private final Map<Path, Set<String>> folders = new HashMap<>();
  private boolean isTold;

  /**
   * Knows no folder.
   *
   * @param libraries whose jars hold some of the files
   */
  WatchedFolders(Path base, List<Library> libraries) {
    this.base = base;
    this.tree = new DiskTree(base);
    this.jars = libraries.stream().filter(Library::isJar).toList();
    this.scanned =
        libraries.stream()
            .filter(library -> !library.isJar())
            .flatMap(folder -> LibraryRoots.FOLDERS.stream().map(in -> folder.name() + "/" + in))
            .toList();
    forget();
  }

  /** Forgets all folders, because one of them came, went or moved. */
  void forget() {
    names.clear();
    files.clear();
    folders.clear();
    isTold = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
  }

  /** Forgets what is known of a file, which may be a link now. */
  void forget(String name) {
    files.remove(name);
  }

  /** Whether every change is an event in one of the folders. */
  boolean isTold() {
    return isTold;
  }

  /** Returns the names that a build has for a folder. */
  Set<String> names(Path folder) {
    return folders.getOrDefault(folder, Set.of());
  }

  /** Returns the folders that are not yet known, which are known from now on. */
  Set<Path> add(Snapshot inputs) {
    Set<Path> added = new TreeSet<>();
    if (inputs.knows(LibraryRoots.FILE)) {
      jars.forEach(jar -> addFile(jar.file(), added));
      scanned.forEach(folder -> add(folder, added));
    }
    for (String name : inputs.states().keySet()) {
      String path = Snapshot.path(name);
      if (!LibraryRoots.isOfJar(path) && Snapshot.isFolder(name)) {
        add(path, added);
      } else if (!LibraryRoots.isOfJar(path)) {
        addFile(path, added);
      }
    }
    return added;
  }

  private void addFile(String file, Set<Path> added) {
    if (files.add(file)) {
      isTold = isTold && tree.path(file).filter(Files::isSymbolicLink).isEmpty();
      add(file.substring(0, Math.max(0, file.lastIndexOf('/'))), added);
    }
  }

  private void add(String name, Set<Path> added) {
    if (!names.add(name)) {
      return;
    }
    Optional<Path> path = tree.path(name);
    if (path.isEmpty()) {
      // A name that the system cannot represent, which never comes to be.
      return;
    }
    Path folder = path.get().normalize();
    Path existing = folder;
    while (!Files.isDirectory(existing) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    if (existing.equals(folder)) {
      folders.computeIfAbsent(folder, key -> new TreeSet<>()).add(name);
      isTold = isTold && isPlain(folder) && !hasBrokenLink(name);
      added.add(folder);
    } else if (folders.putIfAbsent(existing, new TreeSet<>()) == null) {
      added.add(existing);
    }
    // Those above it may be renamed or removed as a whole; elsewhere, where much else happens, the
    // nearest of them.
    Path top = existing.startsWith(base) ? base : existing.resolveSibling("").normalize();
    for (Path above = existing.getParent();
        above != null && above.startsWith(top) && !folders.containsKey(above);
        above = above.getParent()) {
      folders.put(above, new TreeSet<>());
      added.add(above);
    }
  }

  private boolean isPlain(Path folder) {
    try {
      Path expected =
          folder.startsWith(base) ? base.toRealPath().resolve(base.relativize(folder)) : folder;
      return folder.toRealPath().equals(expected.normalize()) && isLocal(folder);
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether a folder has a link whose target may come to be where nobody watches. */
  private boolean hasBrokenLink(String folder) {
    return tree.list(folder)
        .map(
            entries ->
                entries.stream()
                    .anyMatch(
                        entry ->
                            entry.kind() == FileTree.Kind.BROKEN_LINK && !isHidden(entry.name())))
        .orElse(true);
  }

  /** Whether a file is a link to nothing, but no hidden one. */
  static boolean isBrokenLink(Path file) {
    return Files.isSymbolicLink(file)
        && !Files.exists(file)
        && !isHidden(String.valueOf(file.getFileName()));
  }

  /** Editors lock files by hidden links to nothing. */
  private static boolean isHidden(String name) {
    return name.startsWith(".");
  }

  private boolean isLocal(Path folder) throws IOException {
    if (!folder.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      return false;
    }
    Object device = Files.getAttribute(folder, "unix:dev");
    Boolean known = devices.get(device);
    if (known == null) {
      FileStore store = Files.getFileStore(folder);
      known = LOCAL.contains(store.type().toLowerCase(Locale.ROOT));
      devices.put(device, known);
    }
    return known;
  }
}
