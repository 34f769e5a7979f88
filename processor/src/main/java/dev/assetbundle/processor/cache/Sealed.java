package dev.assetbundle.processor.cache;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.Adler32;
import java.util.zip.CRC32;

/**
 * Bytes behind their checksums, so that damage on disk or on the way is noticed. Two that know
 * nothing of each other, since one of 32 bits overlooks one damage in four thousand million; no
 * digest, since those of the JDK are slow until they are compiled, and these are native code.
 */
final class Sealed {

  private static final int SEAL = 2 * Long.BYTES;

  private Sealed() {}

  static byte[] seal(byte[] value) {
    ByteBuffer sealed = ByteBuffer.allocate(SEAL + value.length);
    sealed.putLong(checksums(value, 0)).putLong(value.length).put(value);
    return sealed.array();
  }

  /** Returns what was sealed; empty if it is damaged. */
  static Optional<byte[]> open(byte[] sealed) {
    ByteBuffer buffer = ByteBuffer.wrap(sealed);
    if (sealed.length < SEAL
        || buffer.getLong() != checksums(sealed, SEAL)
        || buffer.getLong() != sealed.length - SEAL) {
      return Optional.empty();
    }
    byte[] value = new byte[sealed.length - SEAL];
    buffer.get(value);
    return Optional.of(value);
  }

  private static long checksums(byte[] bytes, int from) {
    CRC32 first = new CRC32();
    first.update(bytes, from, bytes.length - from);
    Adler32 second = new Adler32();
    second.update(bytes, from, bytes.length - from);
    return first.getValue() << 32 | second.getValue();
  }
}
