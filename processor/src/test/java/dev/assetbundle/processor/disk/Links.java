package dev.assetbundle.processor.disk;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.condition.OS;

/** Symbolic links for tests. */
public final class Links {

  private Links() {}

  /** Makes a link, or ends the test if Windows does not let its user. */
  public static void make(Path link, Path target) throws IOException {
    try {
      Files.createSymbolicLink(link, target);
    } catch (FileSystemException e) {
      assumeFalse(
          OS.WINDOWS.isCurrentOs(),
          () -> "symbolic links need a right that this user of Windows does not have: " + e);
      throw e;
    }
  }
}
