package dev.assetbundle.runtime.internal.index;

import dev.assetbundle.runtime.internal.asset.PublishedFile;
import dev.assetbundle.runtime.internal.file.ClassResources;
import dev.assetbundle.runtime.internal.file.FileStore;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * One table of a generated class: the lines that describe its files, and the assets that were made
 * of them. The first look-up that needs the text loads it. An asset is made when it is asked for,
 * and is always the same object from then on.
 *
 * @param <A> the class that users see
 */
public final class FileTable<A> {

  /** What a look-up returns that finds nothing. */
  static final int NONE = -1;

  private final TableRange range;
  private final TableText text;
  private final Wrapping<A> wrapping;

  private volatile Optional<Loaded<A>> loaded = Optional.empty();
  private volatile Map<String, Integer> numbers = Map.of();

  /** The lines, the assets by their numbers, and where the bytes of all are kept. */
  private record Loaded<A>(TableLines lines, AtomicReferenceArray<A> assets, FileStore store) {}

  /** Describes a table, and loads nothing. */
  public FileTable(TableRange range, TableText text, Wrapping<A> wrapping) {
    this.range = range;
    this.text = text;
    this.wrapping = wrapping;
  }

  int size() {
    return range.size();
  }

  /** Returns whether the files are those of earlier releases, found by published names alone. */
  boolean isEarlier() {
    return range.earlier();
  }

  /** Returns the folder in which all files are published, not percent-encoded. */
  String folder() {
    return TableLine.plain(range.prefix());
  }

  /** Returns the asset with a number, from 0. */
  public A asset(int number) {
    Loaded<A> known = loaded();
    A asset = known.assets().get(number);
    if (asset != null) {
      return asset;
    }
    A made = wrapping.wrap(TableLine.file(known.lines().line(number), range, known.store()));
    return known.assets().compareAndSet(number, null, made) ? made : known.assets().get(number);
  }

  /** Returns the file of the asset with a number. */
  PublishedFile file(int number) {
    return wrapping.unwrap(asset(number));
  }

  /** Returns the logical path of a file without making its asset. */
  String logicalPath(int number) {
    return TableLine.plain(loaded().lines().field(number, TableLine.LOGICAL_PATH));
  }

  /**
   * Returns the number of the file with a name, which is percent-encoded, or NONE.
   *
   * @param name the logical path; of an earlier release the published path below the prefix
   */
  int find(String name) {
    return range.mayHold(name) ? numbers().getOrDefault(name, NONE) : NONE;
  }

  /** Returns the number of the file with a published path that is percent-encoded, or NONE. */
  int findByPath(String path) {
    if (!path.startsWith(range.prefix())) {
      return NONE;
    }
    String name = path.substring(range.prefix().length());
    if (isEarlier()) {
      return find(name);
    }
    int dot = name.lastIndexOf('.');
    int hyphen = name.lastIndexOf('-', dot);
    if (hyphen >= 0) {
      int number = find(name.substring(0, hyphen) + name.substring(dot));
      if (number != NONE && fingerprint(number).equals(name.substring(hyphen + 1, dot))) {
        return number;
      }
    }
    int number = find(name);
    return number != NONE && fingerprint(number).isEmpty() ? number : NONE;
  }

  /** Returns what the published path has after a hyphen before its last dot; empty if nothing. */
  String fingerprint(int number) {
    return loaded().lines().field(number, TableLine.FINGERPRINT);
  }

  private Map<String, Integer> numbers() {
    Map<String, Integer> known = numbers;
    if (known.isEmpty()) {
      known = new HashMap<>(range.size() * 2);
      TableLines lines = loaded().lines();
      for (int i = 0; i < range.size(); i++) {
        String logicalPath = lines.field(i, TableLine.LOGICAL_PATH);
        String name =
            isEarlier() ? TableLine.publishedName(logicalPath, fingerprint(i)) : logicalPath;
        known.put(name, i);
      }
      numbers = known;
    }
    return known;
  }

  private Loaded<A> loaded() {
    Optional<Loaded<A>> known = loaded;
    return known.isPresent() ? known.get() : load();
  }

  private synchronized Loaded<A> load() {
    if (loaded.isEmpty()) {
      int size = range.size();
      loaded =
          Optional.of(
              new Loaded<>(
                  new TableLines(text.texts(), size),
                  new AtomicReferenceArray<>(size),
                  new ClassResources(range.owner())));
    }
    return loaded.get();
  }
}
