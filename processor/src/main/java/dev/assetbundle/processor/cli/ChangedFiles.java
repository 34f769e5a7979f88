package dev.assetbundle.processor.cli;

import dev.assetbundle.processor.incremental.Snapshot;
import dev.assetbundle.processor.incremental.Snapshot.Comparison;
import dev.assetbundle.processor.model.Settings.Library;
import dev.assetbundle.processor.model.Utf8Order;
import dev.assetbundle.processor.source.DiskTree;
import dev.assetbundle.processor.source.FileTree;
import dev.assetbundle.processor.source.jar.LibraryTree;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds out whether anything that a build looked at has changed since, and how. */
final class ChangedFiles {

  private static final int MOST_NAMES = 3;

  private final Path root;
  private final List<Library> libraries;
  private Snapshot seen = Snapshot.EMPTY;
  private Map<String, Set<String>> names = Map.of();

  /** Looks at the files below {@code root}, and at those of libraries. */
  ChangedFiles(Path root, List<Library> libraries) {
    this.root = root;
    this.libraries = libraries;
  }

  private LibraryTree project() {
    return new LibraryTree(new DiskTree(root), libraries);
  }

  /** Is told what the last build looked at. */
  void remember(Snapshot snapshot) {
    seen = snapshot;
    names = new HashMap<>();
    try (LibraryTree project = project()) {
      snapshot.states().keySet().stream()
          .filter(Snapshot::isFolder)
          .forEach(folder -> names.put(folder, list(project, folder)));
    }
  }

  private static Set<String> list(FileTree project, String folder) {
    return project.list(Snapshot.path(folder)).orElse(List.of()).stream()
        .filter(FileTree.Entry::isVisible)
        .map(FileTree.Entry::name)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /**
   * Returns what happened since to which file, in the order of their names: {@code changed
   * css/a.css}, or {@code new}, or {@code removed}; empty if nothing did.
   */
  List<String> find() {
    try (LibraryTree project = project()) {
      return find(project);
    }
  }

  private List<String> find(FileTree project) {
    Comparison now = seen.compare(project, System.currentTimeMillis());
    if (now.isSame()) {
      seen = now.same();
      return List.of();
    }
    Map<String, String> found = new TreeMap<>(Utf8Order.INSTANCE);
    for (String name : now.different()) {
      if (!Snapshot.isFolder(name)) {
        boolean before = !seen.state(name).isAbsent();
        found.put(name, !before ? "new" : project.stamp(name).isPresent() ? "changed" : "removed");
      }
    }
    for (String folder : now.different()) {
      if (Snapshot.isFolder(folder)) {
        Set<String> before = names.getOrDefault(folder, Set.of());
        Set<String> after = list(project, folder);
        after.stream()
            .filter(name -> !before.contains(name))
            .forEach(name -> found.putIfAbsent(in(folder, name), "new"));
        before.stream()
            .filter(name -> !after.contains(name))
            .forEach(name -> found.putIfAbsent(in(folder, name), "removed"));
      }
    }
    return found.isEmpty()
        ? now.different().stream().map(name -> "changed " + Snapshot.path(name)).toList()
        : found.entrySet().stream().map(each -> each.getValue() + " " + each.getKey()).toList();
  }

  private static String in(String folder, String name) {
    return folder.equals("/") ? name : folder + name;
  }

  /** Returns one line that names the first of them. */
  static String line(List<String> changes) {
    int more = changes.size() - MOST_NAMES;
    return String.join(", ", changes.subList(0, Math.min(MOST_NAMES, changes.size())))
        + (more > 0 ? " and " + more + " more" : "");
  }
}
