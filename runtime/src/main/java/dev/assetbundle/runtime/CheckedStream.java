package dev.assetbundle.runtime;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads a file to its declared end and compares its sum before it hands out the last piece: nobody
 * who gets all bytes gets wrong ones.
 */
final class CheckedStream extends InputStream {

  private final InputStream file;
  private final ByteSum sum;
  private final Runnable whenRight;
  private final String name;
  private long left;

  /**
   * Reads from a file, which is closed with this stream.
   *
   * @param size bytes that the file must have
   * @param whenRight is run when all bytes were read and are the right ones
   * @param name for messages
   */
  CheckedStream(InputStream file, long size, ByteSum sum, Runnable whenRight, String name) {
    this.file = file;
    this.left = size;
    this.sum = sum;
    this.whenRight = whenRight;
    this.name = name;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (left == 0) {
      return -1;
    }
    int count = file.read(buffer, offset, (int) Math.min(length, left));
    if (count < 0) {
      throw new EOFException(name + " ends " + left + " bytes too early");
    }
    sum.add(buffer, offset, count);
    left -= count;
    if (left == 0) {
      if (!sum.right()) {
        throw new DamagedFileException(name);
      }
      whenRight.run();
    }
    return count;
  }

  @Override
  public int available() throws IOException {
    return (int) Math.min(file.available(), left);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
