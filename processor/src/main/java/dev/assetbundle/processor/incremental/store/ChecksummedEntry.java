package dev.assetbundle.processor.incremental.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Adler32;
import java.util.zip.CRC32;

/**
 * The bytes of an entry behind its key and their checksums, so that damage on disk or on the way is
 * noticed, and an entry that stands or is sent in the place of another one as well. Two checksums
 * that know nothing of each other, since one of 32 bits overlooks one damage in four thousand
 * million; no digest, since those of the JDK are slow until they are compiled, and these are native
 * code.
 */
final class ChecksummedEntry {

  private static final int KEY = 64;
  private static final int SEAL = 2 * Long.BYTES + KEY;
  private static final int SUMMED = Long.BYTES;

  private ChecksummedEntry() {}

  /** How many bytes longer an entry is than its value. */
  static int overhead() {
    return SEAL;
  }

  /** An entry that cannot be used; its message says why. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    private Refused(String why) {
      super(why);
    }
  }

  /** Returns {@code value} as the entry of {@code key}. */
  static byte[] seal(String key, byte[] value) {
    ByteBuffer sealed = ByteBuffer.allocate(SEAL + value.length);
    sealed.putLong(0).putLong(value.length).put(bytes(key)).put(value);
    return sealed.putLong(0, checksums(sealed.array())).array();
  }

  /**
   * Returns the value of an entry.
   *
   * @throws Refused if it is damaged, or that of another key
   */
  static byte[] open(String key, byte[] sealed) throws Refused {
    ByteBuffer buffer = ByteBuffer.wrap(sealed);
    if (sealed.length < SEAL
        || buffer.getLong() != checksums(sealed)
        || buffer.getLong() != sealed.length - SEAL) {
      throw new Refused("damaged entry " + key);
    }
    byte[] own = new byte[KEY];
    buffer.get(own);
    if (!Arrays.equals(own, bytes(key))) {
      throw new Refused("the entry " + key + " is that of another key");
    }
    byte[] value = new byte[sealed.length - SEAL];
    buffer.get(value);
    return value;
  }

  private static byte[] bytes(String key) {
    return Arrays.copyOf(key.getBytes(StandardCharsets.ISO_8859_1), KEY);
  }

  private static long checksums(byte[] sealed) {
    CRC32 first = new CRC32();
    first.update(sealed, SUMMED, sealed.length - SUMMED);
    Adler32 second = new Adler32();
    second.update(sealed, SUMMED, sealed.length - SUMMED);
    return first.getValue() << 32 | second.getValue();
  }
}
