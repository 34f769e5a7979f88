package dev.assetbundle.runtime.internal.export;

import dev.assetbundle.runtime.Coding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files that a folder has already.
 *
 * @param written when the manifest was written, after all files; empty if there is none
 */
record Present(Path folder, SprocketsManifest manifest, Optional<FileTime> written) {

  /** Returns those of a folder with its manifest. */
  static Present of(Path folder, SprocketsManifest manifest) {
    return new Present(
        folder, manifest, attributes(manifest.file()).map(BasicFileAttributes::lastModifiedTime));
  }

  /**
   * Returns the forms of a file that are there, complete and as they should be; empty if one is
   * not. A file that did not change since the manifest was written is not read.
   */
  Optional<List<StoredForm>> forms(ExportedFile file) throws IOException {
    Optional<SprocketsEntry> entry = manifest.entry(file.name()).filter(known -> isOf(known, file));
    return entry.isPresent() && isThere(file.name(), entry.get().forms())
        ? entry.map(SprocketsEntry::forms)
        : Optional.empty();
  }

  private static boolean isOf(SprocketsEntry entry, ExportedFile file) {
    Map<Coding, Long> sizes = new EnumMap<>(Coding.class);
    entry.forms().forEach(form -> sizes.put(form.coding(), form.size()));
    return sizes.equals(file.encodings())
        && (file.sha256().isEmpty() ? file.fingerprinted() : file.sha256().equals(entry.sha256()));
  }

  /** Whether the manifest has just these forms of a file, and they are there. */
  boolean has(String name, List<StoredForm> forms) throws IOException {
    Optional<SprocketsEntry> entry =
        manifest.entry(name).filter(known -> known.forms().equals(forms));
    return entry.isPresent() && isThere(name, forms);
  }

  private boolean isThere(String name, List<StoredForm> forms) throws IOException {
    for (StoredForm form : forms) {
      Path path = folder.resolve(name + form.coding().suffix());
      Optional<BasicFileAttributes> found =
          attributes(path)
              .filter(BasicFileAttributes::isRegularFile)
              .filter(file -> file.size() == form.size());
      if (found.isEmpty() || isOther(path, found.get(), form)) {
        return false;
      }
    }
    return true;
  }

  private boolean isOther(Path path, BasicFileAttributes file, StoredForm form) throws IOException {
    return !isOlder(file) && !FileHash.of(path).sha256Hex().equals(form.sha256());
  }

  private boolean isOlder(BasicFileAttributes file) {
    return written.isPresent() && file.lastModifiedTime().compareTo(written.get()) <= 0;
  }

  private static Optional<BasicFileAttributes> attributes(Path file) {
    try {
      return Optional.of(Files.readAttributes(file, BasicFileAttributes.class));
    } catch (IOException e) {
      return Optional.empty(); // whoever writes there gets the reason, if it is not that of absence
    }
  }
}
