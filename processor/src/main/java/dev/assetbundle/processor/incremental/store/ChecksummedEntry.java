package dev.assetbundle.processor.incremental.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Adler32;
import java.util.zip.CRC32;

/**
 * The form of an entry in a store: its key, two checksums, and its bytes. So damage on disk or on
 * the network is noticed, and also an entry that was stored or sent under the key of another one.
 * There are two independent checksums, since one of 32 bits misses one damage in four thousand
 * million. A digest would be slower: those of the JDK are Java code that has to be compiled first,
 * while these checksums are native code.
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

  /** An entry, or an answer with one, that cannot be used; its message says why. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    Refused(String why) {
      super(why);
    }
  }

  /** Returns the entry of {@code key} for {@code value}. */
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
