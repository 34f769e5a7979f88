package dev.assetbundle.processor.incremental.store;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;

/**
 * Several stores as one: looks in each in turn, and copies what it finds to those before.
 *
 * @param layers nearest first
 */
public record LayeredStore(List<ResultStore> layers) implements ResultStore {

  /** Copies the list. */
  public LayeredStore {
    layers = List.copyOf(layers);
  }

  @Override
  public Optional<byte[]> get(String key) {
    for (int i = 0; i < layers.size(); i++) {
      Optional<byte[]> value = layers.get(i).get(key);
      if (value.isPresent()) {
        layers.subList(0, i).forEach(nearer -> nearer.put(key, value.get()));
        return value;
      }
    }
    return Optional.empty();
  }

  @Override
  public void put(String key, byte[] value) {
    layers.forEach(layer -> layer.put(key, value));
  }

  @Override
  public List<Diagnostic> problems() {
    return layers.stream().flatMap(layer -> layer.problems().stream()).toList();
  }

  @Override
  public void close() {
    layers.forEach(ResultStore::close);
  }
}
