package dev.assetbundle.runtime;

import java.io.IOException;
import java.io.InputStream;

/**
 * Reads a file to its declared end and compares its sum before it hands out the last piece: nobody
 * who gets all bytes gets wrong ones.
 */
final class CheckedStream extends SliceStream {

  private final ByteSum sum;
  private final Runnable whenRight;
  private final String name;

  /**
   * Reads from a file, which is closed with this stream.
   *
   * @param size bytes that the file must have
   * @param whenRight is run when all bytes were read and are the right ones
   * @param name for messages
   */
  CheckedStream(InputStream file, long size, ByteSum sum, Runnable whenRight, String name) {
    super(file, size);
    this.sum = sum;
    this.whenRight = whenRight;
    this.name = name;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    if (count > 0) {
      sum.add(buffer, offset, count);
      if (left() == 0) {
        finish();
      }
    }
    return count;
  }

  private void finish() throws IOException {
    if (!sum.right()) {
      throw new DamagedFileException(name);
    }
    whenRight.run();
  }
}
