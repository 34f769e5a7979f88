package dev.assetbundle.processor.incremental.store;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Stores bytes under keys. Safe for several threads. */
public interface ResultStore extends AutoCloseable {

  /** Stores nothing. */
  ResultStore NONE =
      new ResultStore() {
        @Override
        public Optional<byte[]> get(String key) {
          return Optional.empty();
        }

        @Override
        public void put(String key, byte[] value) {}
      };

  /**
   * Returns the value of a key, complete and unchanged; empty if there is none. The array must not
   * be changed.
   *
   * @param key 64 lower-case hexadecimal digits
   */
  Optional<byte[]> get(String key);

  /**
   * Stores {@code value}, which must not be changed afterwards. It may be removed at any time to
   * make space.
   */
  void put(String key, byte[] value);

  /**
   * Stores a value that is computed when the store has time for it, at the latest when it is
   * closed.
   */
  default void put(String key, Supplier<byte[]> value) {
    put(key, value.get());
  }

  /** Whether there is an entry for a key; it may turn out to be damaged when it is read. */
  default boolean contains(String key) {
    return get(key).isPresent();
  }

  /** Whether the store never stores anything, so that values need not be computed for it. */
  default boolean keepsNothing() {
    return this == NONE;
  }

  /** Returns the problems with the store since it was opened; one note for each kind. */
  default List<Diagnostic> problems() {
    return List.of();
  }

  /** Finishes all writing and frees what the store uses. */
  @Override
  default void close() {}
}
