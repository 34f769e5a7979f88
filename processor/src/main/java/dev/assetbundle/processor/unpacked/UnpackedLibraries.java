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
 * Removes native libraries that were unpacked into the folder for temporary files. Those who unpack
 * them have them removed when the JVM ends, which one that is killed does not do, and one that runs
 * for days does too late: each class loader needs a file of its own.
 */
public final class UnpackedLibraries {

  /** After which nobody can be about to load a library that lies there. */
  private static final Duration OLD = Duration.ofDays(1);

  private final Path temporary;
  private final Path maps;
  private final Instant now;

  UnpackedLibraries(Path temporary, Path maps, Instant now) {
    this.temporary = temporary;
    this.maps = maps;
    this.now = now;
  }

  /**
   * Removes the library that was just loaded, where the system tells its file and lets go of it,
   * and what has been left behind for long. Nothing comes of what cannot be removed.
   *
   * @param folders how the names of the folders begin that are made for it
   * @param library how the names of the files in them begin
   */
  public static void tidy(String folders, String library) {
    try {
      Path temporary = Path.of(System.getProperty("java.io.tmpdir", ""));
      new UnpackedLibraries(temporary, Path.of("/proc/self/maps"), Instant.now())
          .remove(folders, library);
    } catch (InvalidPathException e) {
      // Nor can anything have been unpacked there.
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
      // Another build may find it in order.
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
      // It is another user's, or Windows has it loaded.
    }
  }

  /** Returns what this process has loaded, which goes on without its file; elsewhere nothing. */
  private String loaded() {
    try {
      return Files.readString(maps);
    } catch (IOException e) {
      return "";
    }
  }
}
