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
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The visible entries of one folder.
 *
 * @param entries ordered by UTF-8 bytes of the name
 * @param byName the files by their name without a known suffix, and by their whole name
 * @param named the entries by their names
 * @param unusable visible entries that may not be used or cannot be read
 */
public record Folder(
    List<Entry> entries,
    Map<String, List<String>> byName,
    Map<String, Entry> named,
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
    Map<String, Entry> named = new HashMap<>();
    for (Entry entry : entries) {
      named.put(entry.name(), entry);
      if (entry.kind() == Kind.FILE) {
        String file = entry.name();
        String name = types.of(file).name();
        byName.computeIfAbsent(name, added -> new ArrayList<>()).add(file);
        if (!name.equals(file)) {
          byName.computeIfAbsent(file, added -> new ArrayList<>()).add(file);
        }
      }
    }
    return new Folder(entries, byName, named, unusable);
  }

  /** Returns the files called {@code name}, or {@code name} and a known suffix, in byte order. */
  List<String> filesCalled(String name) {
    return byName.getOrDefault(name, List.of());
  }

  /** Whether there is an entry of exactly that name and kind. */
  boolean has(String name, Kind kind) {
    Entry entry = named.get(name);
    return entry != null && entry.kind() == kind;
  }

  /** Returns the place in the project that an entry links to; empty if it is no such link. */
  public Optional<String> linked(String name) {
    return Optional.ofNullable(named.get(name)).flatMap(Entry::inside);
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
