package dev.assetbundle.processor.unpacked;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Removes native libraries that were unpacked into the folder for temporary files. The libraries'
 * own code removes them at the end of the JVM, which does not happen if it is killed and is late if
 * it runs for days, while each class loader unpacks a file of its own.
 */
public record UnpackedLibraries(Path temporary, Path maps, Instant now) {

  /** The age at which no process can still be about to load an unpacked library. */
  private static final Duration OLD = Duration.ofDays(1);

  /**
   * Removes the library that was just loaded, on systems that tell its file and allow that, and old
   * ones that were left behind. Failures are ignored.
   *
   * @param folders prefix of the names of the folders that are created for it
   * @param library prefix of the names of the files in them
   */
  public static void tidy(String folders, String library) {
    try {
      Path temporary = Path.of(System.getProperty("java.io.tmpdir", ""));
      new UnpackedLibraries(temporary, Path.of("/proc/self/maps"), Instant.now())
          .remove(folders, library);
    } catch (InvalidPathException e) {
      // Then nothing can have been unpacked there either.
    }
  }

  @SuppressWarnings("EmptyCatch")
  void remove(String folders, String library) {
    try (DirectoryStream<Path> found = Files.newDirectoryStream(temporary, folders + "*")) {
      Optional<String> loaded = Optional.empty();
      for (Path folder : found) {
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
          loaded = loaded.or(() -> Optional.of(loaded()));
          remove(folder, library, loaded.orElse(""));
        }
      }
    } catch (IOException | RuntimeException e) {
      // A later build may succeed.
    }
  }

  @SuppressWarnings("EmptyCatch")
  private void remove(Path folder, String library, String loaded) {
    try {
      boolean old = Files.getLastModifiedTime(folder).toInstant().isBefore(now.minus(OLD));
      if (old || loaded.contains(folder + "/")) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, library + "*")) {
          for (Path file : files) {
            Files.deleteIfExists(file);
          }
        }
        Files.deleteIfExists(folder);
      }
    } catch (IOException | RuntimeException e) {
      // It belongs to another user, or Windows has it loaded.
    }
  }

  /**
   * Returns the files that this process has loaded, on Linux, where they can be removed while they
   * are in use; empty on other systems.
   */
  private String loaded() {
    try {
      return Files.readString(maps);
    } catch (IOException e) {
      return "";
    }
  }
}
