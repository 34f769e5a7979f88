package dev.assetbundle.runtime;

import java.util.Optional;

/** A place for the bytes of one stored form, which {@link BodyCache} fills and empties. */
final class Slot<T> {

  private final long size;
  private volatile Optional<T> content = Optional.empty();
  private volatile boolean asked;

  /**
   * Makes an empty place.
   *
   * @param size bytes that it takes when it is filled
   */
  Slot(long size) {
    this.size = size;
  }

  long size() {
    return size;
  }

  boolean isFilled() {
    return content.isPresent();
  }

  /** Returns the content, and remembers that somebody asked for it. */
  Optional<T> get() {
    Optional<T> known = content;
    if (!asked && known.isPresent()) {
      asked = true;
    }
    return known;
  }

  /** Puts content there; returns false if there was some already. Not for several threads. */
  boolean fill(T value) {
    if (isFilled()) {
      return false;
    }
    content = Optional.of(value);
    asked = true;
    return true;
  }

  /** Gives the content up if nobody asked for it since the last call; returns whether it did. */
  boolean forget() {
    if (asked) {
      asked = false;
      return false;
    }
    content = Optional.empty();
    return true;
  }
}
