package dev.assetbundle.runtime.internal.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is let into the folder for unfinished files, and when. */
class WorkFolderTest {

  @TempDir Path parent;

  private final AtomicInteger told = new AtomicInteger();
  private final CountDownLatch waits = new CountDownLatch(1);

  private WorkFolder open() throws IOException {
    return WorkFolder.open(
        parent,
        () -> {
          told.incrementAndGet();
          waits.countDown();
        });
  }

  /** As another copy of the runtime does, in another web application of the same server. */
  @Test
  void anotherClassLoaderOfTheProcessIsWaitedFor() throws Exception {
    Path folder = Files.createDirectory(parent.resolve(WorkFolder.NAME));
    CompletableFuture<Boolean> opened;
    try (FileChannel lock =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      lock.lock();
      opened =
          CompletableFuture.supplyAsync(
              () -> {
                try (WorkFolder work = open()) {
                  return Files.exists(work.next().resolveSibling(""));
                } catch (IOException e) {
                  throw new IllegalStateException(e);
                }
              });
      assertTrue(waits.await(1, TimeUnit.MINUTES));
      assertFalse(opened.isDone());
    }
    assertTrue(opened.get(1, TimeUnit.MINUTES));
    assertEquals(1, told.get());
  }

  @Test
  void afterAFailureTheNextOneIsLetIn() throws IOException {
    Path other = parent.resolve(WorkFolder.NAME).resolve("other");
    Files.createDirectories(other.resolve("full"));
    IOException failure = assertThrows(IOException.class, this::open);
    assertEquals(
        parent
            + (" cannot be written to: " + other)
            + " cannot be removed: there is a folder of that name",
        failure.getMessage());
    Files.delete(other.resolve("full"));
    open().close();
    assertEquals(0, told.get());
    assertFalse(Files.exists(parent.resolve(WorkFolder.NAME)));
  }
}
