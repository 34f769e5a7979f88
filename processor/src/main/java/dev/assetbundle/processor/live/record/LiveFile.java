package dev.assetbundle.processor.live.record;

import dev.assetbundle.processor.disk.AtomicFile;
import dev.assetbundle.processor.record.RecordFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Optional;

/**
 * The {@link LiveRecord} of one class output, written by each build, also by one that fails: for
 * {@code target/classes} it is {@code target/assetbundle/classes.live}.
 */
public record LiveFile(Path path) {

  /**
   * Returns the file of a class output; empty if that does not lie in a build folder of its own.
   *
   * @param project the nearest folder above it with a build file, or else the base of the assets
   * @param classOutput the folder that classes are written to
   */
  public static Optional<LiveFile> of(Path project, Path classOutput) {
    return RecordFile.place(project, classOutput, ".live").map(LiveFile::new);
  }

  /** Returns the record; empty if there is none that can be read. */
  public Optional<LiveRecord> read() {
    return new AtomicFile(path)
        .read()
        .flatMap(bytes -> LiveText.read(new String(bytes, StandardCharsets.UTF_8)));
  }

  /**
   * Gives the file the present time if it holds exactly this record, and returns whether it does.
   *
   * @throws IOException if its time cannot be changed
   */
  public boolean renew(LiveRecord record) throws IOException {
    boolean isSame = Arrays.equals(bytes(record), new AtomicFile(path).read().orElse(new byte[0]));
    if (isSame) {
      Files.setLastModifiedTime(path, FileTime.fromMillis(System.currentTimeMillis()));
    }
    return isSame;
  }

  /**
   * Replaces the record as a whole.
   *
   * @throws IOException if it cannot be written
   */
  public void write(LiveRecord record) throws IOException {
    new AtomicFile(path).write(bytes(record));
  }

  private static byte[] bytes(LiveRecord record) {
    return LiveText.write(record).getBytes(StandardCharsets.UTF_8);
  }

  /** Describes a jar or folder as it is now; empty if there is none. */
  public static Optional<LiveRecord.Tool> tool(Path file) {
    try {
      BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
      return Optional.of(
          new LiveRecord.Tool(file.toString(), found.size(), found.lastModifiedTime().toMillis()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
