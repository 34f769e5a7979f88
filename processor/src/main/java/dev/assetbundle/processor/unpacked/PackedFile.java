package dev.assetbundle.processor.unpacked;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * A file that a class loader found, mostly in a jar.
 *
 * @param url where it was found
 * @param checksum of its content, the same in a jar as in a folder
 */
public record PackedFile(URL url, Checksum checksum) {

  /**
   * Returns the one at {@code url}. If it is in a jar, nothing of it is read: the directory of the
   * jar has its checksum.
   */
  public static PackedFile at(URL url) throws IOException {
    Optional<Checksum> listed = listed(url);
    if (listed.isPresent()) {
      return new PackedFile(url, listed.get());
    }
    try (InputStream in = open(url)) {
      return new PackedFile(url, Checksum.of(in));
    }
  }

  private static Optional<Checksum> listed(URL url) throws IOException {
    if (!(connection(url) instanceof JarURLConnection connection)) {
      return Optional.empty();
    }
    try (JarFile jar = connection.getJarFile()) {
      JarEntry entry = jar.getJarEntry(connection.getEntryName());
      return entry == null || entry.getCrc() < 0 || entry.getSize() < 0
          ? Optional.empty()
          : Optional.of(new Checksum(entry.getCrc(), entry.getSize()));
    }
  }

  /**
   * Returns the content.
   *
   * @throws IOException if it cannot be read, or is not what it was when this was made
   */
  public byte[] bytes() throws IOException {
    byte[] bytes;
    try (InputStream in = open(url)) {
      bytes = in.readAllBytes();
    }
    // Class loaders do not compare what they read with the checksum in the jar.
    if (!Checksum.of(bytes).equals(checksum)) {
      throw new IOException("the content of " + url + " is damaged, or was just replaced");
    }
    return bytes;
  }

  private static InputStream open(URL url) throws IOException {
    return connection(url).getInputStream();
  }

  /** Returns a connection with a jar of its own, so that none stays open after it is closed. */
  private static URLConnection connection(URL url) throws IOException {
    URLConnection connection = url.openConnection();
    connection.setUseCaches(false);
    return connection;
  }
}
