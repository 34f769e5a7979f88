package dev.assetbundle.runtime.internal.file;

import java.util.ArrayDeque;
import java.util.Queue;

/**
 * The memory that cached bytes may take. Bytes that are no longer used are dropped when others need
 * their space.
 */
public final class CacheSpace {

  /** How many cached files are looked at to find space for one. */
  private static final int LOOKED_AT = 16;

  private final long capacity;
  private final Queue<CachedBytes<?>> cached = new ArrayDeque<>();
  private long free;

  /**
   * Starts with nothing cached.
   *
   * @param capacity bytes that may be cached, on the heap and outside of it
   */
  public CacheSpace(long capacity) {
    this.capacity = capacity;
    this.free = capacity;
  }

  /**
   * Reserves space, for which others are dropped if need be; returns false if there is none. Bytes
   * that were used since they were last looked at are kept this time, so a file that is used once
   * displaces none that is used often.
   */
  synchronized boolean reserve(long size) {
    if (size > capacity) {
      return false;
    }
    int looks = Math.min(LOOKED_AT, cached.size());
    for (int i = 0; i < looks && free < size; i++) {
      CachedBytes<?> oldest = cached.remove();
      if (oldest.dropIfUnused()) {
        free += oldest.size();
      } else {
        cached.add(oldest);
      }
    }
    boolean found = free >= size;
    if (found) {
      free -= size;
    }
    return found;
  }

  /** Caches content for which space was reserved. */
  synchronized <T> void keep(CachedBytes<T> bytes, T content) {
    if (bytes.put(content)) {
      cached.add(bytes);
    } else {
      free += bytes.size();
    }
  }

  /** Gives reserved space back. */
  synchronized void release(long size) {
    free += size;
  }
}
