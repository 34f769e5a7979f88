package dev.assetbundle.processor.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The digests of one content, taken in a single pass over its bytes.
 *
 * @param sha256 64 lower-case hexadecimal digits of SHA-256
 * @param integrity Subresource Integrity value such as {@code sha384-...}, padded Base64
 * @param size number of bytes seen
 */
public record Digests(String sha256, String integrity, long size) {

  private static final Map<String, MessageDigest> PROTOTYPES = new ConcurrentHashMap<>();

  /** Reads {@code content} once. */
  public static Digests of(Content content, IntegrityAlgorithm algorithm) throws IOException {
    MessageDigest sha256 = digest("SHA-256");
    MessageDigest other = digest(algorithm.digestName());
    long size = 0;
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = content.open()) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        sha256.update(buffer, 0, n);
        if (algorithm != IntegrityAlgorithm.SHA256) {
          other.update(buffer, 0, n);
        }
        size += n;
      }
    }
    byte[] hash = sha256.digest();
    byte[] integrity = algorithm == IntegrityAlgorithm.SHA256 ? hash : other.digest();
    return new Digests(HexFormat.of().formatHex(hash), integrity(algorithm, integrity), size);
  }

  /**
   * Returns the digests of a content whose hexadecimal SHA-256 is known, which is its integrity,
   * too.
   */
  static Digests of(String sha256, long size) {
    return new Digests(
        sha256, integrity(IntegrityAlgorithm.SHA256, HexFormat.of().parseHex(sha256)), size);
  }

  private static String integrity(IntegrityAlgorithm algorithm, byte[] hash) {
    return algorithm.prefix() + Base64.getEncoder().encodeToString(hash);
  }

  /**
   * Writes a content, and returns the 64 lower-case hexadecimal digits of SHA-256 over its bytes.
   */
  public static String copy(Content content, OutputStream out) throws IOException {
    MessageDigest sha256 = digest("SHA-256");
    try (InputStream in = content.open()) {
      in.transferTo(new DigestOutputStream(out, sha256));
    }
    return HexFormat.of().formatHex(sha256.digest());
  }

  /** Returns the 64 lower-case hexadecimal digits of SHA-256 over bytes in memory. */
  public static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(digest("SHA-256").digest(bytes));
  }

  /** Returns the 64 lower-case hexadecimal digits of SHA-256 over a text in UTF-8. */
  public static String sha256(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Returns the 64 hexadecimal digits that go into a file name: {@link #sha256()} itself, or with a
   * version that is not empty SHA-256 over the version and the raw digest (Sprockets 4).
   */
  public String fingerprint(String version) {
    if (version.isEmpty()) {
      return sha256;
    }
    MessageDigest digest = digest("SHA-256");
    digest.update(version.getBytes(StandardCharsets.UTF_8));
    digest.update(HexFormat.of().parseHex(sha256));
    return HexFormat.of().formatHex(digest.digest());
  }

  // The JDK makes digests by reflection, and generates a class for that when it has made fifteen.
  private static MessageDigest digest(String name) {
    MessageDigest prototype = PROTOTYPES.computeIfAbsent(name, Digests::first);
    try {
      return (MessageDigest) prototype.clone();
    } catch (CloneNotSupportedException e) {
      // One of a security provider that the user installed.
      return first(name);
    }
  }

  private static MessageDigest first(String name) {
    try {
      return MessageDigest.getInstance(name);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-2", e);
    }
  }
}
