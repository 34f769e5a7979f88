package dev.assetbundle.processor.live;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The events for one client, as the bytes of {@code text/event-stream} (WHATWG HTML, 9.2). A read
 * waits until there is one; each gives a whole piece if there is room for it. A comment now and
 * then keeps proxies from taking the connection for dead.
 */
final class EventStream extends InputStream {

  /** What a client may have waiting: one that reads no more is not worth the memory. */
  private static final int MOST_WAITING = 1000;

  private static final byte[] HEARTBEAT = ":\n\n".getBytes(StandardCharsets.UTF_8);

  private final long heartbeatMillis;
  private final Consumer<EventStream> closed;
  private final Deque<byte[]> pieces = new ArrayDeque<>();
  private byte[] piece = new byte[0];
  private int position;
  private boolean isClosed;

  /**
   * @param closed is told once that it was closed
   */
  EventStream(long heartbeatMillis, Consumer<EventStream> closed) {
    this.heartbeatMillis = heartbeatMillis;
    this.closed = closed;
  }

  /** Adds a piece, which is whole lines. */
  synchronized void send(String text) {
    if (pieces.size() < MOST_WAITING) {
      pieces.add(text.getBytes(StandardCharsets.UTF_8));
      notifyAll();
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public synchronized int read(byte[] buffer, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, buffer.length);
    if (length == 0) {
      return 0;
    }
    if (position == piece.length && !next()) {
      return -1;
    }
    int count = Math.min(length, piece.length - position);
    System.arraycopy(piece, position, buffer, offset, count);
    position += count;
    return count;
  }

  private boolean next() throws IOException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(heartbeatMillis);
    try {
      for (long left = heartbeatMillis; pieces.isEmpty() && !isClosed && left > 0; ) {
        wait(left);
        left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    byte[] waiting = pieces.poll();
    piece = waiting == null ? HEARTBEAT : waiting;
    position = 0;
    return !isClosed;
  }

  @Override
  public synchronized int available() {
    return piece.length - position + pieces.stream().mapToInt(waiting -> waiting.length).sum();
  }

  @Override
  public void close() {
    synchronized (this) {
      if (isClosed) {
        return;
      }
      isClosed = true;
      notifyAll();
    }
    closed.accept(this);
  }
}
