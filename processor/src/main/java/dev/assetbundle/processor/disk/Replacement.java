package dev.assetbundle.processor.disk;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Replaces a file by another one. Windows refuses that while the old file is open, as virus
 * scanners, indexers and servers do for moments; so it is tried again for a second.
 */
public final class Replacement {

  private static final String TEMPORARY = ".tmp";

  private Replacement() {}

  /** Moves a file, at once where the file system can; throws if it can't for a second. */
  public static void move(Path from, Path to) throws IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        moveNow(from, to);
        return;
      } catch (FileSystemException e) {
        if (attempt == Pause.ATTEMPTS || !Files.isRegularFile(to)) {
          throw e;
        }
        Pause.take();
      }
    }
  }

  /**
   * Returns a file name that nothing else uses, for what is written before it replaces a file. Not
   * a random UUID: the start of its generator takes a noticeable part of a short build.
   */
  public static String temporaryName() {
    return Long.toHexString(ThreadLocalRandom.current().nextLong()) + TEMPORARY;
  }

  /** Whether a file has such a name; its build may have been killed. */
  public static boolean isTemporary(Path file) {
    return file.toString().endsWith(TEMPORARY);
  }

  private static void moveNow(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
