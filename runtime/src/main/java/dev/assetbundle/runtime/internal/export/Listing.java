package dev.assetbundle.runtime.internal.export;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lists files in the manifest of a folder into which somebody else writes them, so that they can be
 * cleaned and verified as exported ones.
 */
public record Listing(Path folder) {

  /**
   * A file that is there.
   *
   * @param name its path below the folder
   * @param forms the file itself and its compressed forms
   */
  public record Item(String name, String logicalPath, String contentType, List<StoredForm> forms) {

    /** Copies the list, sorted. */
    public Item {
      forms = forms.stream().sorted().toList();
    }
  }

  /** Whether the manifest of the folder lists all these files, or their compressed forms. */
  public boolean lists(Collection<String> files) {
    try {
      Set<String> listed = new HashSet<>();
      for (Map.Entry<String, SprocketsEntry> file :
          SprocketsManifest.of(folder).files().entrySet()) {
        file.getValue().forms().forEach(form -> listed.add(file.getKey() + form.coding().suffix()));
      }
      return listed.containsAll(files);
    } catch (IOException e) {
      return false; // whoever writes it gets the reason
    }
  }

  /**
   * Makes files the current ones of their logical paths, and those that were it before old ones.
   *
   * @throws IOException if the manifest cannot be read or written; the message names it
   */
  public void publish(List<Item> items) throws IOException {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    Map<String, SprocketsEntry> entries = new LinkedHashMap<>();
    for (Item item : items) {
      entries.put(
          item.name(), SprocketsEntry.of(item.logicalPath(), item.contentType(), item.forms()));
    }
    try (WorkFolder work = WorkFolder.open(folder, () -> {})) {
      SprocketsManifest manifest = SprocketsManifest.of(folder);
      if (!items.stream()
          .allMatch(item -> manifest.says(item.name(), item.contentType(), item.forms(), true))) {
        manifest.publish(entries, Map.of(), now);
        manifest.write(work);
      }
    }
  }
}
