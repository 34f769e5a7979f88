package dev.assetbundle.runtime.internal.file;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.OptionalLong;
import java.util.jar.JarEntry;

/**
 * A file beside a class, in a jar or in a folder.
 *
 * @param owner class whose class loader or module holds it
 * @param name absolute, not percent-encoded: {@code "/META-INF/resources/assets/a.js.gz"}
 */
record Resource(Class<?> owner, String name) implements FileSource {

  /**
   * Opens the bytes as they are, unchecked: class loaders do not compare them with the checksum
   * that the jar holds. The caller closes the stream.
   */
  @Override
  public InputStream open() throws IOException {
    InputStream stream = owner.getResourceAsStream(name);
    if (stream == null) {
      throw new FileNotFoundException("no resource " + name + " beside " + owner.getName());
    }
    return stream;
  }

  /** Returns the CRC-32 that the jar holds for the bytes; empty if they are in no jar. */
  @Override
  public OptionalLong crc() {
    URL url = owner.getResource(name);
    try {
      return url != null && url.openConnection() instanceof JarURLConnection jar
          ? crc(jar)
          : OptionalLong.empty();
    } catch (IOException e) {
      return OptionalLong.empty(); // whoever opens the file then gets the reason
    }
  }

  private static OptionalLong crc(JarURLConnection jar) throws IOException {
    try {
      JarEntry entry = jar.getJarEntry();
      return entry == null || entry.getCrc() < 0
          ? OptionalLong.empty()
          : OptionalLong.of(entry.getCrc());
    } finally {
      if (!jar.getUseCaches()) {
        jar.getJarFile().close();
      }
    }
  }
}
