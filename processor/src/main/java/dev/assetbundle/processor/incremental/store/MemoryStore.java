package dev.assetbundle.processor.incremental.store;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps results in memory, those used last. */
public final class MemoryStore implements ResultStore {

  private final long limit;
  private final Map<String, byte[]> values = new LinkedHashMap<>(16, 0.75f, true);
  private long size;

  /**
   * Keeps results.
   *
   * @param limit bytes in all
   */
  public MemoryStore(long limit) {
    this.limit = limit;
  }

  @Override
  public synchronized Optional<byte[]> get(String key) {
    return Optional.ofNullable(values.get(key));
  }

  @Override
  public synchronized void put(String key, byte[] value) {
    byte[] old = values.put(key, value);
    size += value.length - (old == null ? 0 : old.length);
    Iterator<byte[]> oldest = values.values().iterator();
    while (size > limit && oldest.hasNext()) {
      size -= oldest.next().length;
      oldest.remove();
    }
  }
}
