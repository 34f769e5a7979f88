package dev.assetbundle.processor.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Bytes that do not change while a build runs. They need not be in memory: a large image stays on
 * disk and is read where it is needed.
 */
public interface Content {

  /** Number of bytes. */
  long size();

  /**
   * Opens the bytes for reading.
   *
   * @throws IOException if they can no longer be read
   */
  InputStream open() throws IOException;

  /** Returns all bytes, as a copy. */
  default byte[] bytes() throws IOException {
    try (InputStream in = open()) {
      return in.readAllBytes();
    }
  }

  /** Returns its digests, which may be known without reading it. */
  default Digests digests(IntegrityAlgorithm algorithm) throws IOException {
    return Digests.of(this, algorithm);
  }

  /** Returns content held in memory. The array must not be changed afterwards. */
  static Content of(byte[] bytes) {
    return of(bytes, "");
  }

  /** Returns the same with the hexadecimal digits of its SHA-256, which are empty if not known. */
  static Content of(byte[] bytes, String sha256) {
    return new Content() {
      @Override
      public long size() {
        return bytes.length;
      }

      @Override
      public InputStream open() {
        return new ByteArrayInputStream(bytes);
      }

      @Override
      public Digests digests(IntegrityAlgorithm algorithm) throws IOException {
        return algorithm == IntegrityAlgorithm.SHA256 && !sha256.isEmpty()
            ? Digests.of(sha256, bytes.length)
            : Digests.of(this, algorithm);
      }
    };
  }

  /** Returns the UTF-8 bytes of {@code text}. */
  static Content of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }
}
