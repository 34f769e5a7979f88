package dev.assetbundle.processor.incremental.store;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Stores results in memory; beyond its limit, those that were not used for the longest time are
 * removed.
 */
public final class MemoryStore implements ResultStore {

  private final long limit;
  private final Map<String, byte[]> values = new LinkedHashMap<>(16, 0.75f, true);
  private long size;

  /**
   * Creates an empty store.
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
