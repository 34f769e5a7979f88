package dev.assetbundle.processor.javac;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.tools.StandardLocation;

/** Finds the folder that javac writes classes to. */
final class ClassOutput {

  private static final String PROBE = "META-INF/assetbundle/probe";

  private ClassOutput() {}

  /** Returns the folder; empty if class output is no folder on disk. */
  static Optional<Path> folder(Filer filer) {
    try {
      // The Filer tells where a file would be; it need not exist.
      URI uri = filer.getResource(StandardLocation.CLASS_OUTPUT, "", PROBE).toUri();
      if (!"file".equals(uri.getScheme())) {
        return Optional.empty();
      }
      Path probe = Path.of(uri).toAbsolutePath();
      int depth = probe.getNameCount() - Path.of(PROBE).getNameCount();
      return Optional.of(probe.getRoot().resolve(probe.subpath(0, depth)));
    } catch (IOException | IllegalArgumentException | FileSystemNotFoundException e) {
      return Optional.empty();
    }
  }
}
