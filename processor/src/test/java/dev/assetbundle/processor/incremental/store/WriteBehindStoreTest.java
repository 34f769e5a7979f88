package dev.assetbundle.processor.incremental.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class WriteBehindStoreTest {

  private final MemoryStore behind = new MemoryStore(1000);
  private final CountDownLatch mayBeMade = new CountDownLatch(1);

  private byte[] slowly() {
    try {
      mayBeMade.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return new byte[] {7};
  }

  @Test
  void goesOnWhileAValueIsMadeAndWaitsWhereItIsNeeded() {
    try (WriteBehindStore store = new WriteBehindStore(behind)) {
      store.put("slow", this::slowly);
      assertTrue(store.contains("slow"));
      assertFalse(behind.contains("slow"));
      store.put("quick", new byte[] {1});
      assertTrue(behind.contains("quick"));
      mayBeMade.countDown();
      assertArrayEquals(new byte[] {7}, store.get("slow").orElseThrow());
    }
  }

  @Test
  void writesEverythingBeforeItIsClosed() {
    try (WriteBehindStore store = new WriteBehindStore(behind)) {
      store.put("slow", this::slowly);
      store.put("next", () -> new byte[] {8});
      mayBeMade.countDown();
    }
    assertArrayEquals(new byte[] {7}, behind.get("slow").orElseThrow());
    assertArrayEquals(new byte[] {8}, behind.get("next").orElseThrow());
  }

  @Test
  void whatComesAfterItIsClosedIsWrittenAtOnce() {
    WriteBehindStore store = new WriteBehindStore(behind);
    store.close();
    store.put("late", () -> new byte[] {9});
    assertArrayEquals(new byte[] {9}, behind.get("late").orElseThrow());
    assertArrayEquals(new byte[] {9}, store.get("late").orElseThrow());
  }

  @Test
  void aValueThatCannotBeMadeIsNotThere() {
    Supplier<byte[]> broken =
        () -> {
          throw new IllegalStateException("a map that is none");
        };
    Supplier<byte[]> tooLarge =
        () -> {
          throw new OutOfMemoryError("so large a map");
        };
    try (WriteBehindStore store = new WriteBehindStore(behind)) {
      store.put("broken", broken);
      store.put("large", tooLarge);
      store.put("whole", () -> new byte[] {8});
      assertEquals(Optional.empty(), store.get("broken"));
      assertEquals(Optional.empty(), store.get("large"));
    }
    assertFalse(behind.contains("broken"));
    assertTrue(behind.contains("whole"));
  }
}
