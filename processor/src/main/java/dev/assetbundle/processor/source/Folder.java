package dev.assetbundle.processor.source;

import dev.assetbundle.processor.model.FileTypes;
import dev.assetbundle.processor.model.Utf8Order;
import dev.assetbundle.processor.source.FileTree.Entry;
import dev.assetbundle.processor.source.FileTree.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The visible entries of one folder.
 *
 * @param entries ordered by UTF-8 bytes of the name
 * @param byName the files by their name without a known suffix, and by their whole name
 * @param kinds kinds of the entries by their names
 * @param unusable visible entries that may not be used or cannot be read
 */
record Folder(
    List<Entry> entries,
    Map<String, List<String>> byName,
    Map<String, Kind> kinds,
    List<Entry> unusable) {

  /** Sorts what a folder holds, and what it links to outside the project if that is permitted. */
  static Folder of(List<Entry> listing, FileTypes types, Predicate<String> permitted) {
    List<Entry> entries = new ArrayList<>();
    List<Entry> unusable = new ArrayList<>();
    for (Entry entry : listing) {
      if (entry.isVisible()) {
        boolean usable =
            entry.kind() != Kind.DENIED
                && entry.kind() != Kind.OTHER
                && entry.kind() != Kind.GARBLED
                && entry.outside().filter(target -> !permitted.test(target)).isEmpty();
        (usable ? entries : unusable).add(entry);
      }
    }
    entries.sort(Comparator.comparing(Entry::name, Utf8Order.INSTANCE));
    Map<String, List<String>> byName = new HashMap<>();
    Map<String, Kind> kinds = new HashMap<>();
    for (Entry entry : entries) {
      kinds.put(entry.name(), entry.kind());
      if (entry.kind() == Kind.FILE) {
        String file = entry.name();
        String name = types.of(file).name();
        byName.computeIfAbsent(name, added -> new ArrayList<>()).add(file);
        if (!name.equals(file)) {
          byName.computeIfAbsent(file, added -> new ArrayList<>()).add(file);
        }
      }
    }
    return new Folder(entries, byName, kinds, unusable);
  }

  /** Returns the files called {@code name}, or {@code name} and a known suffix, in byte order. */
  List<String> filesCalled(String name) {
    return byName.getOrDefault(name, List.of());
  }

  /** Whether there is an entry of exactly that name and kind. */
  boolean has(String name, Kind kind) {
    return kinds.get(name) == kind;
  }

  /**
   * Returns the entries in the order in which a tree is required, which compares the names of
   * folders with a slash at their end.
   */
  List<Entry> inTreeOrder() {
    return entries.stream()
        .sorted(
            Comparator.comparing(
                entry -> entry.kind() == Kind.FOLDER ? entry.name() + "/" : entry.name(),
                Utf8Order.INSTANCE))
        .toList();
  }
}
