package dev.assetbundle.runtime.internal.file;

import java.util.Optional;

/**
 * The bytes of one file while they are cached, in one form: an array, or a buffer outside the heap.
 * A {@link CacheSpace} decides how long that is.
 */
final class CachedBytes<T> {

  private final long size;
  private volatile Optional<T> content = Optional.empty();
  private volatile boolean used;

  /**
   * Starts with nothing cached.
   *
   * @param size bytes of memory that the content takes
   */
  CachedBytes(long size) {
    this.size = size;
  }

  long size() {
    return size;
  }

  boolean isPresent() {
    return content.isPresent();
  }

  /** Returns the content if it is cached, and remembers that it was used. */
  Optional<T> get() {
    Optional<T> known = content;
    if (!used && known.isPresent()) {
      used = true;
    }
    return known;
  }

  /** Caches the content; returns false if some is cached already. Not for several threads. */
  boolean put(T value) {
    if (isPresent()) {
      return false;
    }
    content = Optional.of(value);
    used = true;
    return true;
  }

  /** Drops the content if it was not used since the last call; returns whether it did. */
  boolean dropIfUnused() {
    if (used) {
      used = false;
      return false;
    }
    content = Optional.empty();
    return true;
  }
}
