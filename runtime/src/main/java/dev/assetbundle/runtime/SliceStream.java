package dev.assetbundle.runtime;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Reads exactly the bytes of one range; a file that ends before them is an error. */
class SliceStream extends InputStream {

  private final InputStream file;
  private long left;

  /** Reads from where a file stands, and closes it with this stream. */
  SliceStream(InputStream file, long length) {
    this.file = file;
    this.left = length;
  }

  /** Returns the range of a file, which is closed with the stream, and here if that fails. */
  static InputStream of(InputStream stream, ByteRange range) throws IOException {
    try {
      stream.skipNBytes(range.first());
      if (stream instanceof HotStream && stream.available() == range.length()) {
        return stream;
      }
    } catch (IOException | RuntimeException e) {
      stream.close();
      throw e;
    }
    return new SliceStream(stream, range.length());
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
      throw new EOFException("file ends " + left + " bytes too early");
    }
    left -= count;
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

  /** Returns how many bytes are still to be read. */
  final long left() {
    return left;
  }
}
