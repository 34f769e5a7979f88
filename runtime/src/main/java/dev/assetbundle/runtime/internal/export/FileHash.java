package dev.assetbundle.runtime.internal.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.zip.CRC32;

/** What the bytes of a file add up to. Not for several threads. */
final class FileHash {

  private static final int PIECE = 64 * 1024;

  private final MessageDigest sha256 = sha256();
  private final CRC32 crc = new CRC32();
  private long size;

  /** Returns that of a file. */
  static FileHash of(Path file) throws IOException {
    FileHash hash = new FileHash();
    try (InputStream stream = Files.newInputStream(file)) {
      hash.addAll(stream);
    }
    return hash;
  }

  /** Returns the hexadecimal SHA-256 of some bytes. */
  static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  /** Returns the value of an integrity attribute for a hexadecimal SHA-256. */
  static String integrity(String sha256) {
    return "sha256-" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256));
  }

  /** Adds the rest of a stream. */
  void addAll(InputStream stream) throws IOException {
    byte[] piece = new byte[PIECE];
    for (int count = stream.read(piece); count >= 0; count = stream.read(piece)) {
      add(piece, count);
    }
  }

  /** Adds the first bytes of an array. */
  void add(byte[] bytes, int count) {
    sha256.update(bytes, 0, count);
    crc.update(bytes, 0, count);
    size += count;
  }

  /** Returns the hexadecimal hash of what was added; asked once. */
  String sha256Hex() {
    return HexFormat.of().formatHex(sha256.digest());
  }

  /** Returns the CRC-32 of what was added. */
  long crc() {
    return crc.getValue();
  }

  /** Returns how many bytes were added. */
  long size() {
    return size;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
