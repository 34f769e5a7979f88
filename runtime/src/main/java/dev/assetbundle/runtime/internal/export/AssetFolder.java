package dev.assetbundle.runtime.internal.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A folder with the files of one URL prefix, and the manifest that lists them.
 *
 * @param folder which need not exist
 */
record AssetFolder(Path folder) {

  /**
   * Copies what is not there yet, and makes all of it current. Nothing of it is visible before all
   * is copied, and the manifest changes last. If anything fails, new files are removed again, and
   * files without fingerprints that were replaced by then are put back. Returns what was done about
   * each file.
   *
   * @param waiting is told if others work on the folder
   */
  List<StagedFile> publish(List<ExportedFile> files, Instant now, Runnable waiting)
      throws IOException {
    boolean existed = Files.isDirectory(folder);
    try (WorkFolder work = WorkFolder.open(folder, waiting)) {
      SprocketsManifest manifest = SprocketsManifest.of(folder);
      Present present = Present.of(folder, manifest);
      Staging staging = new Staging(work, FileTime.from(now));
      List<StagedFile> all = Parallel.map(files, file -> StagedFile.of(file, present, staging));
      if (!all.stream().allMatch(file -> file.isListed(manifest))) {
        Moves moves = new Moves(folder, work);
        try {
          moves.move(all, manifest);
          manifest.publish(entries(all, true), entries(all, false), now);
          manifest.write(work);
        } catch (IOException | RuntimeException | Error e) {
          moves.undo();
          throw e;
        }
      }
      return all;
    } catch (IOException | RuntimeException | Error e) {
      if (!existed) {
        Folders.removeEmpty(folder);
      }
      throw e;
    }
  }

  private static Map<String, SprocketsEntry> entries(List<StagedFile> files, boolean current) {
    Map<String, SprocketsEntry> entries = new LinkedHashMap<>();
    files.stream()
        .filter(file -> file.file().current() == current)
        .forEach(file -> entries.put(file.file().name(), file.entry()));
    return entries;
  }
}
