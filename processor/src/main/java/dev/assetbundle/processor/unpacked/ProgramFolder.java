package dev.assetbundle.processor.unpacked;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An unpacked program in a folder that all builds of a user share. It appears there at once and
 * complete, and is never touched again; so no lock is needed between threads, class loaders and
 * processes, and an unpacking that was cut off is just forgotten.
 */
public final class ProgramFolder {

  /** The files of a program. */
  public interface Contents {

    /** Writes them into an empty folder. */
    void unpack(Path folder) throws IOException;
  }

  /** Lists each file with its size; written last. */
  private static final String MARKER = "complete.txt";

  private static final String UNFINISHED = "unpacking-";
  private static final Duration KEPT = Duration.ofDays(1);

  /** How often a folder may have been damaged, by a cleaner of old files or a full disk. */
  private static final int MOST_DAMAGED = 20;

  private ProgramFolder() {}

  /**
   * Returns the folder with the files of a program, unpacking them if need be.
   *
   * @param cache the folder that holds it; made if need be
   * @param name of the folder, another one for each version of the program
   */
  public static Path in(Path cache, String name, Contents contents) throws IOException {
    Files.createDirectories(cache);
    sweep(cache);
    for (int damaged = 0; damaged < MOST_DAMAGED; damaged++) {
      Path folder = cache.resolve(damaged == 0 ? name : name + "-" + damaged);
      if (isComplete(folder)) {
        return folder;
      }
      if (!Files.exists(folder) && unpack(contents, cache, folder)) {
        return folder;
      }
    }
    throw new IOException("only damaged folders in " + cache);
  }

  /** Returns whether {@code folder} is there and complete now. */
  private static boolean unpack(Contents contents, Path cache, Path folder) throws IOException {
    Path unfinished = Files.createTempDirectory(cache, UNFINISHED);
    try {
      contents.unpack(unfinished);
      Files.writeString(unfinished.resolve(MARKER), listing(unfinished));
      move(unfinished, folder);
    } catch (IOException e) {
      delete(unfinished);
      if (!isComplete(folder)) {
        throw e;
      }
    } catch (UncheckedIOException e) {
      delete(unfinished);
      throw e.getCause();
    }
    return isComplete(folder);
  }

  private static void move(Path unfinished, Path folder) throws IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        moveNow(unfinished, folder);
        return;
      } catch (FileSystemException e) {
        if (isComplete(folder)) {
          // Another one was faster; both are the same.
          delete(unfinished);
          return;
        }
        // Windows moves no folder while a virus scanner reads the programs in it.
        if (attempt == Pause.ATTEMPTS || Files.exists(folder)) {
          throw e;
        }
        Pause.take();
      }
    }
  }

  private static void moveNow(Path unfinished, Path folder) throws IOException {
    try {
      Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(unfinished, folder);
    }
  }

  private static boolean isComplete(Path folder) {
    try {
      Path marker = folder.resolve(MARKER);
      return Files.exists(marker)
          && Files.readString(marker, StandardCharsets.UTF_8).equals(listing(folder));
    } catch (IOException | UncheckedIOException e) {
      return false;
    }
  }

  private static String listing(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.endsWith(MARKER))
          .map(file -> size(file) + " " + folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .collect(Collectors.joining("\n", "", "\n"));
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes what was being unpacked more than a day ago. */
  private static void sweep(Path cache) throws IOException {
    List<Path> unfinished;
    try (Stream<Path> entries = Files.list(cache)) {
      unfinished = entries.filter(e -> e.getFileName().toString().startsWith(UNFINISHED)).toList();
    }
    for (Path folder : unfinished) {
      try {
        Instant begun = Files.getLastModifiedTime(folder).toInstant();
        if (begun.isBefore(Instant.now().minus(KEPT))) {
          delete(folder);
        }
      } catch (IOException e) {
        // Another one deletes it as well.
      }
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException e) {
      // A later run tries again.
    }
  }
}
