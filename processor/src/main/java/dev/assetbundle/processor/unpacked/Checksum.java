package dev.assetbundle.processor.unpacked;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/**
 * What tells a program from others of its name and version: the two numbers that the directory of a
 * jar has of each file. From bytes they are computed many times faster than a digest, which JVMs
 * that run for a short time do not compile.
 *
 * @param crc CRC-32 of the bytes, not negative
 * @param size in bytes
 */
public record Checksum(long crc, long size) {

  private static final int BUFFER_BYTES = 1 << 16;

  /** Returns that of all bytes that are left, and does not close the stream. */
  public static Checksum of(InputStream in) throws IOException {
    CRC32 crc = new CRC32();
    byte[] buffer = new byte[BUFFER_BYTES];
    long size = 0;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      crc.update(buffer, 0, read);
      size += read;
    }
    return new Checksum(crc.getValue(), size);
  }

  static Checksum of(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return new Checksum(crc.getValue(), bytes.length);
  }

  /** Returns both numbers in hexadecimal digits, fit for the name of a folder. */
  @Override
  public String toString() {
    return Long.toHexString(crc) + "-" + Long.toHexString(size);
  }
}
