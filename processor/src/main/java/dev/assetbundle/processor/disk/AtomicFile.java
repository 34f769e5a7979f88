package dev.assetbundle.processor.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that is there as a whole or not at all, even if the process is killed.
 *
 * @param path of the file
 */
public record AtomicFile(Path path) {

  /** Returns the content; empty if there is no file that can be read. */
  public Optional<byte[]> read() {
    try {
      return Optional.of(Files.readAllBytes(path));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Creates the folder if it is missing, and replaces the file. */
  public void write(byte[] bytes) throws IOException {
    Path temporary = path.resolveSibling(Replacement.temporaryName());
    try {
      try {
        Files.write(temporary, bytes);
      } catch (NoSuchFileException e) {
        Files.createDirectories(path.resolveSibling(""));
        Files.write(temporary, bytes);
      }
      Replacement.move(temporary, path);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(temporary);
      throw e;
    }
  }

  /** Removes the file if it is there. */
  public void delete() throws IOException {
    Files.deleteIfExists(path);
  }
}
