package dev.assetbundle.processor.unpacked;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** The folder for temporary files, from which native libraries are loaded. */
public record TemporaryFolder(String name) {

  private static final String MISSING = "there is no folder for temporary files at ";
  private static final String CLOSED = "nothing can be written to the folder for temporary files, ";
  private static final String FULL = "there is no room in the folder for temporary files, ";
  private static final String NO_PROGRAMS = "nothing may run in the folder for temporary files, ";

  /** More bytes than any native library that is unpacked has. */
  private static final int LIBRARY_BYTES = 8 << 20;

  /** Returns the temporary folder of this JVM. */
  public static TemporaryFolder standard() {
    return new TemporaryFolder(System.getProperty("java.io.tmpdir", ""));
  }

  /** Returns the reason why no library can be unpacked and loaded there; empty if it can. */
  public Optional<String> trouble() {
    Path folder;
    try {
      folder = Path.of(name);
    } catch (InvalidPathException e) {
      return Optional.of(MISSING + name);
    }
    if (!Files.isDirectory(folder)) {
      return Optional.of(MISSING + name);
    }
    try {
      Path probe = Files.createTempFile(folder, "assetbundle-", ".probe");
      try {
        if (isFull(probe)) {
          return Optional.of(FULL + name);
        }
        return runs(probe) ? Optional.empty() : Optional.of(NO_PROGRAMS + name);
      } finally {
        Files.delete(probe);
      }
    } catch (IOException | ReadOnlyFileSystemException | SecurityException e) {
      return Optional.of(CLOSED + name);
    }
  }

  private static boolean isFull(Path probe) {
    try {
      Files.write(probe, new byte[LIBRARY_BYTES]);
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  private static boolean runs(Path probe) throws IOException {
    try {
      Files.setPosixFilePermissions(probe, PosixFilePermissions.fromString("rwx------"));
      return Files.isExecutable(probe);
    } catch (UnsupportedOperationException e) {
      // On such systems the content of a file decides whether it may be executed.
      return true;
    }
  }
}
