package dev.assetbundle.runtime.internal.answer;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;

/**
 * Reads several sources one after the other, opening each when its turn comes. {@code
 * SequenceInputStream} would open the remaining ones only to close them.
 */
final class JoinedStream extends InputStream {

  private final Iterator<BodySource> rest;
  private InputStream current;

  JoinedStream(List<BodySource> sources) throws IOException {
    this.rest = sources.iterator();
    this.current = rest.next().open();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    while (true) {
      int count = current.read(buffer, offset, length);
      if (count >= 0 || !rest.hasNext()) {
        return count;
      }
      current.close();
      current = rest.next().open();
    }
  }

  @Override
  public void close() throws IOException {
    current.close();
  }
}
