package dev.assetbundle.processor.incremental.store;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Two stores as one: what only the farther one has is copied to the nearer one.
 *
 * @param nearer is looked at first
 */
public record LayeredStore(ResultStore nearer, ResultStore farther) implements ResultStore {

  @Override
  public Optional<byte[]> get(String key) {
    return nearer.get(key).or(() -> fetched(key));
  }

  private Optional<byte[]> fetched(String key) {
    Optional<byte[]> value = farther.get(key);
    value.ifPresent(bytes -> nearer.put(key, bytes));
    return value;
  }

  @Override
  public void put(String key, byte[] value) {
    nearer.put(key, value);
    farther.put(key, value);
  }

  @Override
  public List<Diagnostic> problems() {
    return Stream.of(nearer, farther).flatMap(store -> store.problems().stream()).toList();
  }

  @Override
  public void close() {
    nearer.close();
    farther.close();
  }
}
