package dev.assetbundle.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/** Bytes in memory; unlike those of the JDK, never copies them before it hands them on. */
final class HotStream extends InputStream {

  private final byte[] bytes;
  private int next;

  HotStream(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Returns what is not read yet, without a copy if that is all. */
  byte[] rest() {
    return next == 0 ? bytes : Arrays.copyOfRange(bytes, next, bytes.length);
  }

  @Override
  public int read() {
    return next < bytes.length ? bytes[next++] & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    if (next == bytes.length && length > 0) {
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
    return bytes.length - next;
  }

  @Override
  public long transferTo(OutputStream target) throws IOException {
    int count = available();
    target.write(bytes, next, count);
    next += count;
    return count;
  }
}
