package dev.assetbundle.runtime.internal.export;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/**
 * A file that is ready to be published.
 *
 * @param forms what the folder has of it in the end
 * @param copies what has to be moved there; empty if all is there
 */
record StagedFile(ExportedFile file, List<StoredForm> forms, List<Staging.Copy> copies) {

  /** Copies a file if it is not there as it should be. */
  static StagedFile of(ExportedFile file, Present present, Staging staging) throws IOException {
    Optional<List<StoredForm>> there = present.forms(file);
    if (there.isPresent()) {
      return new StagedFile(file, there.get(), List.of());
    }
    List<Staging.Copy> copies = staging.copy(file, present.folder().resolve(file.name()));
    List<StoredForm> forms = copies.stream().map(Staging.Copy::form).sorted().toList();
    if (present.has(file.name(), forms)) {
      for (Staging.Copy copy : copies) {
        Files.deleteIfExists(copy.copy());
      }
      return new StagedFile(file, forms, List.of());
    }
    return new StagedFile(file, forms, copies);
  }

  /** Returns what the manifest has to say of it. */
  SprocketsEntry entry() {
    return SprocketsEntry.of(file.logicalPath(), file.contentType(), forms);
  }

  boolean isWritten() {
    return !copies.isEmpty();
  }

  long bytes() {
    return copies.stream().mapToLong(copy -> copy.form().size()).sum();
  }

  /** Whether it is there, and a manifest says so. */
  boolean isListed(SprocketsManifest manifest) {
    return !isWritten() && manifest.says(file.name(), file.contentType(), forms, file.current());
  }
}
