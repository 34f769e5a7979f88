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

/**
 * A folder that the compiler writes to.
 *
 * @param path absolute
 * @param isGiven whether an option names it; {@code javac} without {@code -d} writes all files of a
 *     processor directly into the current folder, without folders for packages
 */
record FilerFolder(Path path, boolean isGiven) {

  private static final String FILE = "probe";
  private static final String PROBE = "META-INF/assetbundle/" + FILE;
  private static final int MOST_PROBES = 1000;

  /** Returns the folder of a location; empty if that is no folder on disk. */
  static Optional<FilerFolder> find(Filer filer, StandardLocation location) {
    try {
      URI uri = probe(filer, location).toUri();
      if (!"file".equals(uri.getScheme())) {
        return Optional.empty();
      }
      Path probe = Path.of(uri).toAbsolutePath();
      boolean isGiven = probe.resolveSibling(FILE).endsWith(PROBE);
      int names = isGiven ? Path.of(PROBE).getNameCount() : 1;
      Path folder = probe.getRoot().resolve(probe.subpath(0, probe.getNameCount() - names));
      return Optional.of(new FilerFolder(folder, isGiven));
    } catch (IOException | IllegalArgumentException | FileSystemNotFoundException e) {
      return Optional.empty();
    }
  }

  // The Filer of javac tells the path of a file that does not exist; that of Eclipse requires that
  // the file exists or is created. No file is on disk before it is opened.
  private static FileObject probe(Filer filer, StandardLocation location) throws IOException {
    try {
      return filer.getResource(location, "", PROBE);
    } catch (IOException e) {
      return created(filer, location);
    }
  }

  private static FileObject created(Filer filer, StandardLocation location) throws IOException {
    for (int i = 1; ; i++) {
      try {
        return filer.createResource(location, "", PROBE + i);
      } catch (FilerException e) {
        if (i == MOST_PROBES) {
          throw e;
        }
      }
    }
  }
}
