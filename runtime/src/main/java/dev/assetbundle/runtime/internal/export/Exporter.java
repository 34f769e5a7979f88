package dev.assetbundle.runtime.internal.export;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Exports into a folder whose structure is that of URLs: {@code /assets/a.js} becomes {@code
 * assets/a.js} in it.
 *
 * @param folder need not exist
 * @param now becomes the time of what is written
 * @param waiting is told if others export into the folder
 */
public record Exporter(Path folder, Instant now, Runnable waiting) {

  /**
   * What an export did.
   *
   * @param files number of all files, compressed forms not counted
   * @param written number of those that were not there yet
   * @param bytes written, those of compressed forms included
   */
  public record Done(int files, int written, long bytes) {}

  /**
   * Copies what is not there yet, and makes all of it current.
   *
   * @throws IOException if a file cannot be read or written, or is not what was built; the message
   *     names it
   */
  public Done export(List<ExportedFile> files) throws IOException {
    for (ExportedFile file : files) {
      Folders.check(folder, file.plainPath().substring(1), file.origin());
    }
    Map<String, List<ExportedFile>> byPrefix =
        files.stream()
            .collect(
                Collectors.groupingBy(ExportedFile::prefix, TreeMap::new, Collectors.toList()));
    List<StagedFile> all = new ArrayList<>();
    for (Map.Entry<String, List<ExportedFile>> each : byPrefix.entrySet()) {
      String below = each.getKey().isEmpty() ? "" : each.getKey().substring(1);
      all.addAll(new AssetFolder(folder.resolve(below)).publish(each.getValue(), now, waiting));
    }
    return new Done(
        all.size(),
        (int) all.stream().filter(StagedFile::isWritten).count(),
        all.stream().mapToLong(StagedFile::bytes).sum());
  }
}
