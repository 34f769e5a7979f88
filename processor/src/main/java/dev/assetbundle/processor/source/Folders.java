package dev.assetbundle.processor.source;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.FileProblems;
import dev.assetbundle.processor.model.FileTypes;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.ProjectPath;
import dev.assetbundle.processor.source.FileTree.Entry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The folders of a search path, each listed once, and the obstacles found in them. */
final class Folders {

  private final FileTree tree;
  private final FileTypes types;
  private final boolean allowLinks;

  /** Where the folders of the search path really lie that are named by their place outside. */
  private final List<String> outside;

  private final Map<String, Optional<Folder>> listed = new ConcurrentHashMap<>();
  private final Map<String, String> refused = new ConcurrentHashMap<>();

  /**
   * Lists folders of {@code tree}. Links out of the project are followed if all are allowed, or to
   * what lies below a folder of the normalized paths.
   */
  Folders(FileTree tree, FileTypes types, List<String> paths, boolean allowLinks) {
    this.tree = tree;
    this.types = types;
    this.allowLinks = allowLinks;
    this.outside =
        paths.stream()
            .map(ProjectPath::folder)
            .filter(ProjectPath::leadsOut)
            .flatMap(path -> tree.outside(path).stream())
            .toList();
  }

  /** Whether what really lies at {@code target}, outside the project, may be used. */
  private boolean permits(String target) {
    return allowLinks || outside.stream().anyMatch(root -> isIn(target, root));
  }

  /** Returns the visible content of a folder; empty if it does not exist or may not be used. */
  Optional<Folder> get(String name) {
    return listed.computeIfAbsent(name, this::list);
  }

  private Optional<Folder> list(String name) {
    Optional<Folder> folder = tree.list(name).map(list -> Folder.of(list, types, this::permits));
    // Names that authors write may lead through links that no listing was asked about.
    Optional<String> target =
        folder.isEmpty() || allowLinks
            ? Optional.empty()
            : tree.outside(name).filter(place -> !permits(place));
    target.ifPresent(place -> refused.put(name, place));
    return target.isPresent() ? Optional.empty() : folder;
  }

  // Listing the folder would make results out of date with every file that is put there, as into
  // that of the project.
  /** Whether there is a file, and may be used, without a look at its folder. */
  boolean hasFile(String name) {
    try {
      tree.content(name);
    } catch (IOException e) {
      return false;
    }
    return allowLinks || tree.outside(name).filter(place -> !permits(place)).isEmpty();
  }

  /** Returns the folders that were looked at so far, also those that do not exist. */
  List<String> names() {
    return listed.keySet().stream().sorted().toList();
  }

  /** Returns what was met so far, ordered by name, in a normalized search path and its roots. */
  List<Obstacle> obstacles(List<String> paths, List<String> roots) {
    Map<String, Obstacle> found = new TreeMap<>();
    listed.forEach(
        (name, folder) -> {
          boolean inside = roots.stream().anyMatch(root -> isIn(name, root));
          if (folder.isEmpty()) {
            boolean above = paths.stream().anyMatch(path -> isIn(path, name));
            if (inside || above) {
              missing(name, inside ? Obstacle.Kind.NAMED : Obstacle.Kind.ROOT)
                  .ifPresent(obstacle -> found.put(name, obstacle));
            }
          } else if (inside || paths.contains(LogicalPath.below(name, "*"))) {
            for (Entry entry : folder.get().unusable()) {
              boolean isRoot = entry.kind() != FileTree.Kind.FILE;
              if (inside || (isRoot && entry.kind() != FileTree.Kind.OTHER)) {
                String path = LogicalPath.below(name, entry.name());
                found.put(path, unusable(path, entry, inside));
              }
            }
          }
        });
    List<Obstacle> outermost = new ArrayList<>();
    for (Obstacle obstacle : found.values()) {
      if (outermost.stream().noneMatch(other -> isIn(obstacle.path(), other.path()))) {
        outermost.add(obstacle);
      }
    }
    return outermost;
  }

  /** Returns the roots that an entry of a search path stands for. */
  Stream<String> expand(String path) {
    String parent = ProjectPath.folder(path);
    if (parent.equals(path)) {
      return Stream.of(path).filter(name -> get(name).isPresent());
    }
    return get(parent).stream()
        .flatMap(folder -> folder.entries().stream())
        .filter(entry -> entry.kind() == FileTree.Kind.FOLDER)
        .map(entry -> LogicalPath.below(parent, entry.name()));
  }

  /** Whether a folder is one of the roots, or lies in one or above one. */
  static boolean isNear(List<String> roots, String folder) {
    return roots.stream().anyMatch(root -> isIn(folder, root) || isIn(root, folder));
  }

  private static boolean isIn(String name, String folder) {
    return folder.isEmpty() || name.equals(folder) || name.startsWith(folder + "/");
  }

  private Optional<Obstacle> missing(String name, Obstacle.Kind kind) {
    String target = refused.get(name);
    return target == null
        ? tree.trouble(name)
            .map(why -> new Obstacle(name, kind, FileProblems.unreadableFolder(name, why)))
        : Optional.of(new Obstacle(name, kind, FileProblems.outsideLink(name, target)));
  }

  private static Obstacle unusable(String path, Entry entry, boolean inside) {
    Obstacle.Kind kind = inside ? Obstacle.Kind.NAMED : Obstacle.Kind.ROOT;
    return switch (entry.kind()) {
      case GARBLED ->
          new Obstacle(
              path,
              inside ? Obstacle.Kind.NAMELESS : kind,
              FileProblems.garbledName(path, System.getProperty("sun.jnu.encoding", "unknown")));
      case DENIED -> new Obstacle(path, kind, FileProblems.denied(path));
      // Tools create such files anywhere; they are reported only if they are named.
      case OTHER -> new Obstacle(path, kind, false, FileProblems.noRegularFile(path));
      default ->
          new Obstacle(path, kind, FileProblems.outsideLink(path, entry.outside().orElse("")));
    };
  }

  /**
   * A file or folder of the search path that cannot be used, which may be just what is looked for.
   *
   * @param path project-relative
   * @param kind how much it may hide
   * @param isTrouble whether it is worth saying though nobody looks for it
   * @param problem what to say
   */
  record Obstacle(String path, Kind kind, boolean isTrouble, Diagnostic problem) {

    /** One that is always worth saying. */
    Obstacle(String path, Kind kind, Diagnostic problem) {
      this(path, kind, true, problem);
    }

    /** What an obstacle may hide. */
    enum Kind {
      /** What has its name, with any extension, and what lies below it. */
      NAMED,
      /** Anything in its folder, since nobody knows its name. */
      NAMELESS,
      /** Anything: it would be a root. */
      ROOT
    }

    /** Whether it may be the project-relative {@code file} that is looked for. */
    boolean hides(String file, FileTypes types) {
      if (kind == Kind.ROOT || file.equals(path) || file.startsWith(path + "/")) {
        return true;
      }
      int name = path.lastIndexOf('/') + 1;
      int other = file.lastIndexOf('/') + 1;
      return path.substring(0, name).equals(file.substring(0, other))
          && (kind == Kind.NAMELESS
              || types
                  .of(path.substring(name))
                  .name()
                  .equals(types.of(file.substring(other)).name()));
    }
  }
}
