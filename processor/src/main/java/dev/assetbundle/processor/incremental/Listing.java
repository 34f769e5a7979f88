package dev.assetbundle.processor.incremental;

import dev.assetbundle.processor.model.Digests;
import dev.assetbundle.processor.source.FileTree.Entry;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Digests of folder listings. */
final class Listing {

  private Listing() {}

  /** Returns a digest of the visible names and their kinds; empty if there is no such folder. */
  static String digest(Optional<List<Entry>> entries) {
    return entries
        .map(
            list ->
                Digests.sha256(
                    list.stream()
                        .filter(Entry::isVisible)
                        .map(Listing::line)
                        .sorted()
                        .collect(Collectors.joining("\0"))))
        .orElse("");
  }

  private static String line(Entry entry) {
    String line = entry.kind() + " " + entry.name();
    return entry.outside().map(target -> line + "\0" + target).orElse(line);
  }
}
