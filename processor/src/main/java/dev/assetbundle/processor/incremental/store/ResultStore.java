package dev.assetbundle.processor.incremental.store;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Keeps bytes under keys that stand for all they depend on. Safe for several threads. */
public interface ResultStore extends AutoCloseable {

  /** Keeps nothing. */
  ResultStore NONE =
      new ResultStore() {
        @Override
        public Optional<byte[]> get(String key) {
          return Optional.empty();
        }

        @Override
        public void put(String key, byte[] value) {}

        @Override
        public boolean keepsNothing() {
          return true;
        }
      };

  /**
   * Returns what was put, whole and unchanged, or nothing. The array must not be changed.
   *
   * @param key 64 lower-case hexadecimal digits
   */
  Optional<byte[]> get(String key);

  /** Keeps {@code value}, which must not be changed afterwards, as long as there is room. */
  void put(String key, byte[] value);

  /** Keeps a value that is made when the store has time for it, at the latest when it is closed. */
  default void put(String key, Supplier<byte[]> value) {
    put(key, value.get());
  }

  /** Whether there is something under a key; it may yet turn out to be damaged. */
  default boolean contains(String key) {
    return get(key).isPresent();
  }

  /** Whether there is no need to put anything. */
  default boolean keepsNothing() {
    return false;
  }

  /** Returns what its owner should know, once a build is over; one note for each kind. */
  default List<Diagnostic> problems() {
    return List.of();
  }

  /** Ends the use by one build. */
  @Override
  default void close() {}
}
