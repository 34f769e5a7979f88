package dev.assetbundle.processor.incremental;

import dev.assetbundle.processor.model.Digests;
import dev.assetbundle.processor.source.FileTree.Entry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Digests of folder listings. */
final class Listing {

  private Listing() {}

  /**
   * Returns a digest of the visible names, their kinds and where links lead; empty if there is no
   * such folder.
   */
  static String digest(Optional<List<Entry>> entries) {
    if (entries.isEmpty()) {
      return "";
    }
    List<String> lines = new ArrayList<>();
    for (Entry entry : entries.get()) {
      if (entry.isVisible()) {
        lines.add(line(entry));
      }
    }
    Collections.sort(lines);
    return Digests.sha256(String.join("\0", lines));
  }

  private static String line(Entry entry) {
    String line = entry.kind() + " " + entry.name();
    return entry.target().isEmpty() ? line : line + "\0" + entry.target().get();
  }
}
