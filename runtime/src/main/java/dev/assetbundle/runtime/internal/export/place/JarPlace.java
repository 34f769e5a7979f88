package dev.assetbundle.runtime.internal.export.place;

import dev.assetbundle.runtime.internal.file.FileSource;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/**
 * A jar, which may lie in another one.
 *
 * @param jar open, and closed with this
 */
record JarPlace(JarFile jar) implements Place {

  @Override
  public List<String> manifests() {
    return jar.stream().map(ZipEntry::getName).filter(Place::isManifest).sorted().toList();
  }

  @Override
  public String text(String manifest) throws IOException {
    try (InputStream stream = new JarredFile(jar, manifest).open()) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public FileSource file(String path) {
    return new JarredFile(jar, RESOURCES + path);
  }

  @Override
  public String origin() {
    return jar.getName();
  }

  @Override
  public void close() throws IOException {
    jar.close();
  }

  /** A file of a jar. */
  private record JarredFile(JarFile jar, String entry) implements FileSource {
    @Override
    public String name() {
      return jar.getName() + "!/" + entry;
    }

    @Override
    public InputStream open() throws IOException {
      JarEntry found = jar.getJarEntry(entry);
      if (found == null) {
        throw new FileNotFoundException(name() + " is missing");
      }
      return jar.getInputStream(found);
    }

    @Override
    public OptionalLong crc() {
      JarEntry found = jar.getJarEntry(entry);
      return found == null || found.getCrc() < 0
          ? OptionalLong.empty()
          : OptionalLong.of(found.getCrc());
    }
  }
}
