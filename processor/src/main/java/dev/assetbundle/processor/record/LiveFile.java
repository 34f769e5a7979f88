package dev.assetbundle.processor.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The {@link LiveRecord} of one class output, written by each build, also by one that fails: for
 * {@code target/classes} it is {@code target/assetbundle/classes.live}.
 */
public final class LiveFile {

  private final Path file;

  private LiveFile(Path file) {
    this.file = file;
  }

  /**
   * Returns the file of a class output; empty if that does not lie in a build folder of its own.
   *
   * @param project the nearest folder above it with a build file
   * @param classOutput the folder that classes are written to
   */
  public static Optional<LiveFile> of(Path project, Path classOutput) {
    return RecordFile.place(project, classOutput, ".live").map(LiveFile::new);
  }

  /** Returns the file of this name. */
  public static LiveFile at(Path file) {
    return new LiveFile(file);
  }

  /** Returns the path of the file. */
  public Path path() {
    return file;
  }

  /** Returns the record; empty if there is none that can be read. */
  public Optional<LiveRecord> read() {
    return new AtomicFile(file)
        .read()
        .flatMap(bytes -> LiveText.read(new String(bytes, StandardCharsets.UTF_8)));
  }

  /**
   * Replaces the record as a whole.
   *
   * @throws IOException if it cannot be written
   */
  public void write(LiveRecord record) throws IOException {
    new AtomicFile(file).write(LiveText.write(record).getBytes(StandardCharsets.UTF_8));
  }

  /** Describes a jar or folder as it is now; empty if there is none. */
  public static Optional<LiveRecord.Tool> tool(Path file) {
    try {
      return Optional.of(
          new LiveRecord.Tool(
              file.toString(), Files.size(file), Files.getLastModifiedTime(file).toMillis()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
