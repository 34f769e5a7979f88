package dev.assetbundle.runtime.internal.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Reads some bytes of an array in memory. Unlike {@link java.io.ByteArrayInputStream}, it hands
 * them on without copying them first.
 */
public final class MemoryStream extends InputStream {

  private final byte[] bytes;
  private final int end;
  private int next;

  /** Reads all bytes of an array, which is not copied. */
  public MemoryStream(byte[] bytes) {
    this(bytes, 0, bytes.length);
  }

  /**
   * Reads a slice of an array, which is not copied.
   *
   * @param first index of the first byte
   * @param length number of bytes
   */
  MemoryStream(byte[] bytes, int first, int length) {
    this.bytes = bytes;
    this.next = first;
    this.end = first + length;
  }

  /** Returns what is not read yet: the array itself if that is all of it. */
  public byte[] remaining() {
    return next == 0 && end == bytes.length ? bytes : Arrays.copyOfRange(bytes, next, end);
  }

  @Override
  public int read() {
    return next < end ? bytes[next++] & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    if (next == end && length > 0) {
      return -1;
    }
    int count = Math.min(length, available());
    System.arraycopy(bytes, next, target, offset, count);
    next += count;
    return count;
  }

  @Override
  public long skip(long count) {
    int skipped = (int) Math.max(0, Math.min(count, available()));
    next += skipped;
    return skipped;
  }

  @Override
  public int available() {
    return end - next;
  }

  @Override
  public long transferTo(OutputStream target) throws IOException {
    int count = available();
    target.write(bytes, next, count);
    next = end;
    return count;
  }
}
