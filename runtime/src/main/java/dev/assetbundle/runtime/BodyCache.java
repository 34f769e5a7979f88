package dev.assetbundle.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/**
 * Keeps small files in memory, and gives up those that are no longer asked for when others need
 * their space. The bytes hang on the stored form itself and not on a text of the request, so no
 * request can put wrong bytes there.
 */
final class BodyCache {

  /** Larger files are streamed. */
  private static final long LARGEST = 64 * 1024;

  /** How many kept files are looked at to find space for one. */
  private static final int LOOKED_AT = 16;

  private final long capacity;
  private final Queue<Slot<?>> filled = new ArrayDeque<>();
  private long free;

  /**
   * Makes an empty cache.
   *
   * @param capacity bytes that may be kept, on and beside the heap
   */
  BodyCache(long capacity) {
    this.capacity = capacity;
    this.free = capacity;
  }

  /** Opens all bytes of a form; fails at the latest with the last ones if they are wrong. */
  InputStream open(Representation file) throws IOException {
    Optional<byte[]> kept = bytes(file);
    return kept.isPresent() ? new HotStream(kept.get()) : file.stored().open();
  }

  /** Opens all bytes of a form of which only some will be read; fails at once if they are wrong. */
  InputStream openForPart(Representation file) throws IOException {
    Optional<byte[]> kept = bytes(file);
    return kept.isPresent() ? new HotStream(kept.get()) : file.stored().openProven();
  }

  /**
   * Returns all bytes of a form if they are in memory; never reads the file. They are in a buffer
   * outside the heap, which a socket takes without a copy.
   */
  Optional<ByteBuffer> buffer(Representation file) {
    Optional<ByteBuffer> kept = file.buffer().get();
    if (kept.isPresent()) {
      return Optional.of(kept.get().duplicate());
    }
    Optional<byte[]> bytes = file.bytes().get();
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    ByteBuffer heap = ByteBuffer.wrap(bytes.get()).asReadOnlyBuffer();
    if (!reserve(file.size())) {
      return Optional.of(heap);
    }
    ByteBuffer direct = ByteBuffer.allocateDirect(heap.remaining());
    direct.put(heap).flip();
    ByteBuffer made = direct.asReadOnlyBuffer();
    keep(file.buffer(), made);
    return Optional.of(made.duplicate());
  }

  /** Returns all bytes of a form, read now if there is space for them; else empty. */
  private Optional<byte[]> bytes(Representation file) throws IOException {
    Optional<byte[]> kept = file.bytes().get();
    if (kept.isPresent() || file.size() > LARGEST || !reserve(file.size())) {
      return kept;
    }
    boolean read = false;
    try {
      byte[] bytes = file.stored().read();
      read = true;
      keep(file.bytes(), bytes);
      return Optional.of(bytes);
    } finally {
      if (!read) {
        release(file.size());
      }
    }
  }

  /** Fills a slot for which space was reserved. */
  private synchronized <T> void keep(Slot<T> slot, T content) {
    if (slot.fill(content)) {
      filled.add(slot);
    } else {
      free += slot.size();
    }
  }

  /**
   * Makes space if need be. Each file that is looked at gets away once if it was asked for since
   * the last time; so a file that is asked for once displaces none that is asked for often.
   */
  private synchronized boolean reserve(long size) {
    if (size > capacity) {
      return false;
    }
    int looks = Math.min(LOOKED_AT, filled.size());
    for (int i = 0; i < looks && free < size; i++) {
      Slot<?> oldest = filled.remove();
      if (oldest.forget()) {
        free += oldest.size();
      } else {
        filled.add(oldest);
      }
    }
    boolean found = free >= size;
    if (found) {
      free -= size;
    }
    return found;
  }

  private synchronized void release(long size) {
    free += size;
  }
}
