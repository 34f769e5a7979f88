package dev.assetbundle.processor.source;

import dev.assetbundle.processor.diagnostic.FileProblems;
import dev.assetbundle.processor.model.FileTypes;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.source.FileTree.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The folders of a search path, each listed once, and the obstacles found in them. */
final class Folders {

  private final FileTree tree;
  private final FileTypes types;
  private final LinkRules links;
  private final Map<String, Optional<Folder>> listed = new ConcurrentHashMap<>();
  private final Map<String, String> refused = new ConcurrentHashMap<>();

  Folders(FileTree tree, FileTypes types, LinkRules links) {
    this.tree = tree;
    this.types = types;
    this.links = links;
  }

  /** Returns the visible content of a folder; empty if it does not exist or may not be used. */
  Optional<Folder> get(String name) {
    return listed.computeIfAbsent(name, this::list);
  }

  private Optional<Folder> list(String name) {
    Optional<Folder> folder = tree.list(name).map(list -> Folder.of(list, types, links::permit));
    // A name in a source may lead through links in folders that were never listed.
    Optional<String> target = folder.isEmpty() ? Optional.empty() : links.refused(name);
    target.ifPresent(outside -> refused.put(name, outside));
    return target.isPresent() ? Optional.empty() : folder;
  }

  /** Returns the folders that were looked at so far, also those that do not exist. */
  List<String> names() {
    return listed.keySet().stream().sorted().toList();
  }

  /**
   * Returns the obstacles found so far, ordered by name.
   *
   * @param paths of the search path, normalized; they may end with {@code /*}
   * @param roots those that exist
   */
  List<Obstacle> obstacles(List<String> paths, List<String> roots) {
    Map<String, Obstacle> found = new TreeMap<>();
    listed.forEach(
        (name, folder) -> {
          boolean inside = roots.stream().anyMatch(root -> isIn(name, root));
          if (folder.isEmpty()) {
            boolean above = paths.stream().anyMatch(path -> isIn(path, name));
            missing(name, inside ? Obstacle.Kind.NAMED : Obstacle.Kind.ROOT)
                .filter(obstacle -> inside || above)
                .ifPresent(obstacle -> found.put(name, obstacle));
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
}
