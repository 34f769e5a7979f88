package dev.assetbundle.runtime.internal.file;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.CRC32;

/** A checksum or hash over the bytes of a file, and its right value. Not for several threads. */
public interface ByteSum {

  /** Stands for no checksum: whatever the bytes are, they count as right. */
  ByteSum NONE =
      new ByteSum() {
        @Override
        public void add(byte[] bytes, int offset, int count) {}

        @Override
        public boolean isRight() {
          return true;
        }
      };

  /** Adds some bytes, which follow those that were added before. */
  void add(byte[] bytes, int offset, int count);

  /** Returns whether the bytes that were added are all of the right ones; asked once. */
  boolean isRight();

  /** Returns a sum that is to be the CRC-32 of a jar's entry. */
  static ByteSum crc(long expected) {
    var crc = new CRC32();
    return new ByteSum() {
      @Override
      public void add(byte[] bytes, int offset, int count) {
        crc.update(bytes, offset, count);
      }

      @Override
      public boolean isRight() {
        return crc.getValue() == expected;
      }
    };
  }

  /**
   * Returns a sum that is to be the hash of an {@code integrity} attribute; empty if the attribute
   * holds no hash that can be taken here.
   */
  static Optional<ByteSum> integrity(String integrity) {
    int hyphen = integrity.indexOf('-');
    if (hyphen < 0 || !integrity.startsWith("sha")) {
      return Optional.empty();
    }
    try {
      var digest = MessageDigest.getInstance("SHA-" + integrity.substring(3, hyphen));
      byte[] expected = Base64.getDecoder().decode(integrity.substring(hyphen + 1));
      return expected.length == digest.getDigestLength()
          ? Optional.of(digest(digest, expected))
          : Optional.empty();
    } catch (NoSuchAlgorithmException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static ByteSum digest(MessageDigest digest, byte[] expected) {
    return new ByteSum() {
      @Override
      public void add(byte[] bytes, int offset, int count) {
        digest.update(bytes, offset, count);
      }

      @Override
      public boolean isRight() {
        return MessageDigest.isEqual(digest.digest(), expected);
      }
    };
  }
}
