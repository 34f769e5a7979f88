package dev.assetbundle.runtime.internal.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads a known number of bytes of a file and adds them to a sum. A file that ends too early is an
 * error. A wrong sum is an error as well, which is found before the last bytes are handed out, so
 * that no client gets all bytes of a damaged file.
 */
final class FileStream extends InputStream {

  private final InputStream file;
  private final String name;
  private final ByteSum sum;
  private long left;

  /**
   * Reads from where a file stands, and closes it with this stream.
   *
   * @param name of the file, for messages
   * @param length bytes to read
   */
  FileStream(InputStream file, String name, long length, ByteSum sum) {
    this.file = file;
    this.name = name;
    this.sum = sum;
    this.left = length;
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
    left -= count;
    sum.add(buffer, offset, count);
    if (left == 0 && !sum.isRight()) {
      throw new DamagedFileException(name);
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
