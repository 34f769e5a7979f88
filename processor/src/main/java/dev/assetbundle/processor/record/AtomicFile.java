package dev.assetbundle.processor.record;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * A text file that is there as a whole or not at all, whenever a process ends.
 *
 * @param path of the file
 */
record AtomicFile(Path path) {

  /** Returns the text; empty if there is none that can be read. */
  Optional<String> read() {
    try {
      return Optional.of(Files.readString(path));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Returns the lines at its start that are wanted, reading no more than them. */
  List<String> head(Predicate<String> wanted) {
    try (BufferedReader reader = Files.newBufferedReader(path)) {
      return reader.lines().takeWhile(wanted).toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }

  /** Makes the folder if need be, and replaces the file. */
  void write(String text) throws IOException {
    Path folder = path.resolveSibling(".");
    Files.createDirectories(folder);
    Path temporary = folder.resolve(UUID.randomUUID() + ".tmp");
    try {
      Files.write(temporary, text.getBytes(StandardCharsets.UTF_8));
      move(temporary);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private void move(Path temporary) throws IOException {
    try {
      Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(temporary, path, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Removes the file if it is there. */
  void delete() throws IOException {
    Files.deleteIfExists(path);
  }
}
