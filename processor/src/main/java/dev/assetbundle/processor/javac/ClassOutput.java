package dev.assetbundle.processor.javac;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** Finds the folder that javac writes classes to. */
final class ClassOutput {

  private static final String PROBE = "META-INF/assetbundle/probe";
  private static final int MOST_PROBES = 1000;

  private ClassOutput() {}

  /** Returns the folder; empty if class output is no folder on disk. */
  static Optional<Path> folder(Filer filer) {
    try {
      URI uri = probe(filer).toUri();
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

  // The Filer of javac tells where a file would be; that of Eclipse wants it to exist, or to be
  // created. Nothing is on disk before such a file is opened.
  private static FileObject probe(Filer filer) throws IOException {
    try {
      return filer.getResource(StandardLocation.CLASS_OUTPUT, "", PROBE);
    } catch (IOException e) {
      return created(filer);
    }
  }

  private static FileObject created(Filer filer) throws IOException {
    for (int i = 1; ; i++) {
      try {
        return filer.createResource(StandardLocation.CLASS_OUTPUT, "", PROBE + i);
      } catch (FilerException e) {
        if (i == MOST_PROBES) {
          throw e;
        }
      }
    }
  }
}
