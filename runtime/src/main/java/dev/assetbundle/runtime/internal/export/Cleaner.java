package dev.assetbundle.runtime.internal.export;

import dev.assetbundle.runtime.Coding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Removes files from all folders with a manifest in and below one. What no manifest lists is
 * somebody else's and stays.
 *
 * @param waiting is told if others work on one of the folders
 */
public record Cleaner(Path folder, Runnable waiting) {

  /** Which files of a manifest are removed. */
  private interface Choice {
    List<String> of(SprocketsManifest manifest);
  }

  /**
   * Removes old versions, and returns their paths. By the rule of Sprockets, a version that is not
   * current is old if there are {@code count} later ones of its asset that are not current either,
   * and it is at least of that age.
   *
   * @param count not negative
   * @param age since the version was replaced
   */
  public List<Path> clean(int count, Duration age, Instant now) throws IOException {
    return remove(manifest -> manifest.old(count, age, now), false);
  }

  /**
   * Removes all files that the manifest of each folder lists, and that manifest, and returns the
   * paths of assets. Of several manifests in one folder the first by name counts.
   */
  public List<Path> clobber() throws IOException {
    return remove(manifest -> List.copyOf(manifest.files().keySet()), true);
  }

  private List<Path> remove(Choice choice, boolean whole) throws IOException {
    List<Path> removed = new ArrayList<>();
    for (Path each : Folders.withManifest(folder)) {
      try (WorkFolder work = WorkFolder.open(each, waiting)) {
        SprocketsManifest manifest = SprocketsManifest.of(each);
        List<String> names = choice.of(manifest);
        removed.addAll(remove(each, names, manifest, work));
        if (whole) {
          delete(manifest.file());
        }
      }
      Folders.removeEmptyAbove(each.resolve(WorkFolder.NAME), folder);
    }
    return removed;
  }

  /** The manifest is written even if one cannot be removed, without those that were. */
  private static List<Path> remove(
      Path folder, List<String> names, SprocketsManifest manifest, WorkFolder work)
      throws IOException {
    List<Path> removed = new ArrayList<>();
    try {
      for (String name : names) {
        for (Coding coding : Coding.values()) {
          String form = name + coding.suffix();
          if (coding == Coding.IDENTITY || manifest.entry(form).isEmpty()) {
            delete(folder.resolve(form));
          }
        }
        manifest.remove(name);
        removed.add(folder.resolve(name));
        Folders.removeEmptyAbove(folder.resolve(name), folder);
      }
    } finally {
      if (!removed.isEmpty()) {
        manifest.write(work);
      }
    }
    return removed;
  }

  private static void delete(Path file) throws IOException {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw Failures.about(file, "removed", e);
    }
  }
}
