package dev.assetbundle.processor.incremental.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MemoryStoreTest {

  @Test
  void keepsWhatWasUsedLast() {
    MemoryStore store = new MemoryStore(30);
    for (String key : List.of("a", "b", "c")) {
      store.put(key, new byte[10]);
    }
    store.get("a");
    store.put("d", new byte[10]);
    store.put("d", new byte[9]);
    assertEquals(
        List.of("a", "c", "d"), Stream.of("a", "b", "c", "d").filter(store::contains).toList());
    store.put("large", new byte[31]);
    assertEquals(
        List.of(), Stream.of("a", "b", "c", "d", "large").filter(store::contains).toList());
  }
}
