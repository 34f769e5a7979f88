package dev.assetbundle.processor.incremental;

import dev.assetbundle.processor.model.Content;
import dev.assetbundle.processor.model.Digests;
import dev.assetbundle.processor.model.IntegrityAlgorithm;
import dev.assetbundle.processor.source.FileTree;
import dev.assetbundle.processor.source.Stamp;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The states of files and folders at one time.
 *
 * @param takenAt when the first of them was looked at, in milliseconds since 1970
 * @param states by name and in the order of their names, those of files and folders that did not
 *     exist included; names of folders end with a slash
 */
public record Snapshot(long takenAt, Map<String, FileState> states) {

  /** No files and folders. */
  public static final Snapshot EMPTY = new Snapshot(0, Map.of());

  private static final int WORTH_THREADS = 200;

  /** Wraps the map without sorting it again, which would take long for thousands of names. */
  public Snapshot {
    states = Collections.unmodifiableMap(new LinkedHashMap<>(states));
  }

  /** Whether a name is that of a folder. */
  public static boolean isFolder(String name) {
    return name.endsWith("/");
  }

  /** Returns the path of a file or folder by its name. */
  public static String path(String name) {
    return isFolder(name) ? name.substring(0, name.length() - 1) : name;
  }

  /**
   * The result of comparing a snapshot with the files as they are now.
   *
   * @param different names of files and folders that are no longer the same, in order
   * @param same the others, with new stamps
   * @param reread whether files had to be read, so that storing {@code same} saves time in the next
   *     build
   */
  public record Comparison(List<String> different, Snapshot same, boolean reread) {

    /** Copies the list. */
    public Comparison {
      different = List.copyOf(different);
    }

    /** Whether everything is the same. */
    public boolean isSame() {
      return different.isEmpty();
    }

    /** Whether everything is the same by its stamps alone, without reading a file. */
    public boolean isUntouched() {
      return isSame() && !reread;
    }
  }

  /**
   * Compares with what is there now.
   *
   * @param now milliseconds since 1970
   */
  public Comparison compare(FileTree tree, long now) {
    return compare(tree, name -> true, now);
  }

  /**
   * Compares with what is there now.
   *
   * @param suspects tells by name whether a file or folder may have changed; all others count as
   *     unchanged
   * @param now milliseconds since 1970
   */
  public Comparison compare(FileTree tree, Predicate<String> suspects, long now) {
    List<Map.Entry<String, FileState>> all = List.copyOf(states.entrySet());
    Stream<Map.Entry<String, FileState>> stream =
        all.size() < WORTH_THREADS ? all.stream() : all.parallelStream();
    List<Optional<FileState>> found =
        stream.map(one -> same(tree, suspects, one.getKey(), one.getValue())).toList();
    Set<String> different = new TreeSet<>();
    for (int i = 0; i < all.size(); i++) {
      if (found.get(i).isEmpty()) {
        different.add(all.get(i).getKey());
      }
    }
    Map<String, FileState> same = new LinkedHashMap<>();
    boolean reread = false;
    for (int i = 0; i < all.size(); i++) {
      String name = all.get(i).getKey();
      if (found.get(i).isEmpty() || isMoved(tree, name, all.get(i).getValue(), different)) {
        different.add(name);
        continue;
      }
      FileState state = found.get(i).get();
      reread |=
          !isFolder(name)
              && !state.isAbsent()
              && !all.get(i).getValue().isProvenBy(state.stamp(), takenAt);
      same.put(name, state);
    }
    return new Comparison(List.copyOf(different), new Snapshot(now, same), reread);
  }

  /**
   * Whether a file or folder has another place because a folder above it has, or because the folder
   * that it lies in holds something else.
   */
  private static boolean isMoved(
      FileTree tree, String name, FileState before, Set<String> different) {
    return before.place().isPresent()
        && different.contains(parent(name))
        && !before.isPlaced(tree, path(name));
  }

  /**
   * Whether the listing of the folder around it tells that a file or folder has another place, so
   * that an unchanged build need not ask for each.
   */
  private boolean isToldByParent(String name) {
    String path = path(name);
    return !state(parent(name)).isAbsent()
        && new FileTree.Entry(path.substring(path.lastIndexOf('/') + 1), FileTree.Kind.OTHER)
            .isVisible();
  }

  /** Returns the name of the folder that a file or folder lies in; empty for one of the disk. */
  private static String parent(String name) {
    String path = path(name);
    int end = path.lastIndexOf('/');
    return end == 0 ? "" : path.substring(0, Math.max(0, end)) + "/";
  }

  /** Returns the state as it is now if it is still the same; empty if it is not. */
  private Optional<FileState> same(
      FileTree tree, Predicate<String> suspects, String name, FileState before) {
    if (before.isUnclear()) {
      return Optional.empty();
    }
    if (!suspects.test(name)) {
      return Optional.of(before);
    }
    if (before.place().isPresent() && !isToldByParent(name) && !before.isPlaced(tree, path(name))) {
      return Optional.empty();
    }
    if (isFolder(name)) {
      String listing = FileState.of(tree.list(path(name))).sha256();
      return listing.equals(before.sha256()) ? Optional.of(before) : Optional.empty();
    }
    Optional<Stamp> stamp = tree.stamp(name);
    if (before.isProvenBy(stamp, takenAt)) {
      return Optional.of(before);
    }
    FileState state = new FileState(before.sha256(), before.integrity(), stamp, before.place());
    return sha256(tree, name).equals(before.sha256()) ? Optional.of(state) : Optional.empty();
  }

  /**
   * Whether a file holds exactly these bytes now.
   *
   * @param size in bytes
   * @param sha256 64 lower-case hexadecimal digits
   * @param seen receives the stamp of the file if it does
   */
  public boolean holds(
      FileTree tree, String name, long size, String sha256, Map<String, Stamp> seen) {
    Optional<Stamp> stamp = tree.stamp(name);
    if (stamp.isEmpty() || stamp.get().size() != size) {
      return false;
    }
    FileState before = state(name);
    boolean isProven = before.sha256().equals(sha256) && before.isProvenBy(stamp, takenAt);
    if (!isProven && !sha256(tree, name).equals(sha256)) {
      return false;
    }
    seen.put(name, stamp.get());
    return true;
  }

  /**
   * Returns a snapshot of files that were just written.
   *
   * @param digests SHA-256 by name
   * @param seen stamps of files that were checked after {@code now} and did not have to be written
   * @param now milliseconds since 1970
   */
  public static Snapshot of(
      FileTree tree, Map<String, String> digests, Map<String, Stamp> seen, long now) {
    Map<String, FileState> states = new TreeMap<>();
    digests.forEach(
        (name, sha) -> {
          Optional<Stamp> stamp = Optional.ofNullable(seen.get(name));
          states.put(name, new FileState(sha, "", stamp.or(() -> tree.stamp(name))));
        });
    return new Snapshot(now, states);
  }

  /** Whether a file or folder was looked at. */
  public boolean knows(String name) {
    return states.containsKey(name);
  }

  /** Returns the state of a file or folder, which is absent if it was not looked at. */
  public FileState state(String name) {
    return states.getOrDefault(name, FileState.ABSENT);
  }

  /** Returns the SHA-256 of each file and listing by its name. */
  public Map<String, String> digests() {
    Map<String, String> digests = new HashMap<>();
    states.forEach((name, state) -> digests.put(name, state.sha256()));
    return digests;
  }

  /** Returns a snapshot of the files and folders of both; for those in both, this one wins. */
  public Snapshot plus(Snapshot other) {
    Map<String, FileState> all = new TreeMap<>(other.states);
    all.putAll(states);
    return new Snapshot(Math.min(takenAt, other.takenAt), all);
  }

  private static String sha256(FileTree tree, String name) {
    try {
      Content content = tree.content(name);
      return Digests.of(content, IntegrityAlgorithm.SHA256).sha256();
    } catch (IOException e) {
      // A file that cannot be read counts as missing; the build reports the reason.
      return "";
    }
  }
}
