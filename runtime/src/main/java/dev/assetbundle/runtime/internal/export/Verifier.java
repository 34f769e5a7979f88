package dev.assetbundle.runtime.internal.export;

import dev.assetbundle.runtime.Coding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares files with the manifests that list them, in and below a folder. Changes nothing. */
public record Verifier(Path folder) {

  /**
   * What was found.
   *
   * @param files number of files that manifests list, with their compressed forms
   * @param problems about files that are not as they should be, sorted; each names its file
   */
  public record Result(int files, List<String> problems) {

    /** Copies the list. */
    public Result {
      problems = List.copyOf(problems);
    }
  }

  /** What a file should be. */
  private record Expected(Path folder, String name, StoredForm form, List<StoredForm> all) {
    Path file() {
      return folder.resolve(name + form.coding().suffix());
    }
  }

  /**
   * Reads all files that manifests list.
   *
   * @throws IOException if there is no manifest, or one cannot be read
   */
  public Result verify() throws IOException {
    List<Path> folders = Folders.withManifest(folder);
    if (folders.isEmpty()) {
      throw new IOException(
          folder + " has no .sprockets-manifest-*.json, so nothing was exported there");
    }
    List<Expected> expected = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (Path each : folders) {
      SprocketsManifest manifest = SprocketsManifest.of(each);
      for (Map.Entry<String, SprocketsEntry> file : manifest.files().entrySet()) {
        List<StoredForm> forms = file.getValue().forms();
        if (forms.stream().noneMatch(form -> form.coding() == Coding.IDENTITY)) {
          problems.add(manifest.file() + " has no digest or size of " + file.getKey());
        }
        forms.forEach(form -> expected.add(new Expected(each, file.getKey(), form, forms)));
      }
      manifest
          .unlisted()
          .forEach(name -> problems.add(manifest.file() + " has an asset, but no file " + name));
    }
    Parallel.map(expected, Verifier::problem).forEach(found -> found.ifPresent(problems::add));
    problems.sort(Comparator.naturalOrder());
    return new Result(expected.size(), problems);
  }

  private static Optional<String> problem(Expected expected) throws IOException {
    Path file = expected.file();
    try {
      boolean right =
          Files.size(file) == expected.form().size()
              && FileHash.of(file).sha256Hex().equals(expected.form().sha256());
      return right
          ? Optional.empty()
          : Optional.of(file + " " + Damage.of(file, expected.form(), () -> original(expected)));
    } catch (NoSuchFileException e) {
      return Optional.of(file + " is missing");
    } catch (IOException e) {
      throw Failures.about(file, "read", e);
    }
  }

  /** Returns the bytes that a file had, from its compressed form, if that is as it was. */
  private static Optional<byte[]> original(Expected expected) {
    Optional<StoredForm> gzip =
        expected.all().stream().filter(form -> form.coding() == Coding.GZIP).findFirst();
    if (gzip.isEmpty() || expected.form().coding() != Coding.IDENTITY) {
      return Optional.empty();
    }
    Path packed = expected.folder().resolve(expected.name() + Coding.GZIP.suffix());
    try {
      return Damage.unpacked(Files.readAllBytes(packed), expected.form().size())
          .filter(bytes -> FileHash.sha256(bytes).equals(expected.form().sha256()));
    } catch (IOException e) {
      return Optional.empty(); // said where that file itself is looked at
    }
  }
}
