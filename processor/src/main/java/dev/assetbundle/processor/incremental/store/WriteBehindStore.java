package dev.assetbundle.processor.incremental.store;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/**
 * Computes and writes values in a thread of its own while the build goes on. To be closed before
 * the store that it writes to.
 */
public final class WriteBehindStore implements ResultStore {

  private final ResultStore store;
  private final Map<String, CompletableFuture<Optional<byte[]>>> pending =
      new ConcurrentHashMap<>();
  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "assetbundle-writer");
            thread.setDaemon(true);
            return thread;
          });

  /** Writes to {@code store}. */
  public WriteBehindStore(ResultStore store) {
    this.store = store;
  }

  @Override
  public Optional<byte[]> get(String key) {
    CompletableFuture<Optional<byte[]>> value = pending.get(key);
    return value == null ? store.get(key) : value.join();
  }

  @Override
  public boolean contains(String key) {
    return pending.containsKey(key) || store.contains(key);
  }

  @Override
  public void put(String key, byte[] value) {
    store.put(key, value);
  }

  @Override
  public void put(String key, Supplier<byte[]> value) {
    CompletableFuture<Optional<byte[]>> made = new CompletableFuture<>();
    pending.put(key, made);
    try {
      writer.execute(() -> write(key, value, made));
    } catch (RejectedExecutionException e) {
      // After the build, as what a report asks for.
      write(key, value, made);
    }
  }

  private void write(String key, Supplier<byte[]> value, CompletableFuture<Optional<byte[]>> made) {
    try {
      byte[] bytes = value.get();
      store.put(key, bytes);
      made.complete(Optional.of(bytes));
    } catch (RuntimeException | Error e) {
      // The value cannot be stored; if it is needed, it is computed again, and the same failure is
      // reported there.
      made.complete(Optional.empty());
    } finally {
      pending.remove(key, made);
    }
  }

  @Override
  public List<Diagnostic> problems() {
    return store.problems();
  }

  /** Waits until everything is written. */
  @Override
  public void close() {
    writer.shutdown();
    List.copyOf(pending.values()).forEach(CompletableFuture::join);
  }
}
