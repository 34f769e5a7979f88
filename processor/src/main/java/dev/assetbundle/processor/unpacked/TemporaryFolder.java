package dev.assetbundle.processor.unpacked;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Optional;

/** The folder for temporary files, from which native libraries are loaded. */
public final class TemporaryFolder {

  private static final String MISSING = "there is no folder for temporary files at ";
  private static final String CLOSED = "nothing can be written to the folder for temporary files, ";
  private static final String NO_PROGRAMS = "nothing may run in the folder for temporary files, ";

  private final String name;

  TemporaryFolder(String name) {
    this.name = name;
  }

  /** Returns the one of this JVM. */
  public static TemporaryFolder standard() {
    return new TemporaryFolder(System.getProperty("java.io.tmpdir", ""));
  }

  /** Returns what keeps a library from being unpacked and loaded; empty if nothing does. */
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
      boolean runs = probe.toFile().setExecutable(true) && Files.isExecutable(probe);
      Files.delete(probe);
      return runs ? Optional.empty() : Optional.of(NO_PROGRAMS + name);
    } catch (IOException | ReadOnlyFileSystemException | SecurityException e) {
      return Optional.of(CLOSED + name);
    }
  }
}
