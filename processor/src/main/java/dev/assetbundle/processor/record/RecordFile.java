package dev.assetbundle.processor.record;

import dev.assetbundle.processor.disk.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;

/**
 * The record of the previous build of one class output, written into the build folder for build
 * tools: for {@code target/classes} it is {@code target/assetbundle/classes.record}.
 */
public record RecordFile(Path path) {

  private static final String FOLDER = "assetbundle";

  /**
   * Returns the record of a class output; empty if that does not lie in a build folder of its own,
   * beside which nothing else should be written.
   *
   * @param project the nearest folder above it with a build file
   * @param classOutput the folder that classes are written to
   */
  public static Optional<RecordFile> of(Path project, Path classOutput) {
    return place(project, classOutput, ".record").map(RecordFile::new);
  }

  /** Returns the place of another file about a class output, by the same rule. */
  public static Optional<Path> place(Path project, Path classOutput, String extension) {
    Path root = project.toAbsolutePath().normalize();
    Path output = classOutput.toAbsolutePath().normalize();
    if (!output.startsWith(root) || output.getNameCount() < root.getNameCount() + 2) {
      return Optional.empty();
    }
    return Optional.of(output.resolveSibling(FOLDER).resolve(output.getFileName() + extension));
  }

  /** Whether the file is the record of {@code build}. */
  public boolean isOf(BuildRecord build) {
    return new AtomicFile(path)
        .read()
        .filter(bytes -> WrittenRecord.isOf(bytes, build))
        .isPresent();
  }

  /** Returns the record; empty if there is none that can be read. */
  public Optional<BuildRecord> read() {
    return new AtomicFile(path).read().flatMap(WrittenRecord::read);
  }

  /**
   * Replaces the record as a whole.
   *
   * @throws IOException if it cannot be written
   */
  public void write(WrittenRecord record) throws IOException {
    new AtomicFile(path).write(record.bytes());
  }

  /**
   * Replaces the record of a build that may have seen only some types: some tools compile only the
   * files that changed.
   *
   * @param others the other types with bundles; their part of the record stays
   * @throws IOException if it cannot be written
   */
  public void write(WrittenRecord record, Collection<String> others) throws IOException {
    Optional<BuildRecord> before = others.isEmpty() ? Optional.empty() : of(others);
    write(before.map(last -> new WrittenRecord(record.build().plus(last))).orElse(record));
  }

  /**
   * Removes the record: build tools must not take a build that failed for one that is up to date.
   *
   * @throws IOException if it is there and cannot be removed
   */
  public void delete() throws IOException {
    new AtomicFile(path).delete();
  }

  /**
   * Removes the record if it names one of these types.
   *
   * @throws IOException if it cannot be removed
   */
  public void deleteIfAny(Collection<String> types) throws IOException {
    if (of(types).isPresent()) {
      delete();
    }
  }

  private Optional<BuildRecord> of(Collection<String> types) {
    return read().filter(build -> build.types().stream().anyMatch(types::contains));
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
