package dev.assetbundle.processor.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ParallelTest {

  @Test
  void whatIsBegunIsDoneOnceAndWaitedFor() {
    CountDownLatch mayEnd = new CountDownLatch(1);
    AtomicInteger done = new AtomicInteger();
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    Supplier<ClassLoader> begun =
        Parallel.begin(
            () -> {
              try {
                mayEnd.await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              done.incrementAndGet();
              return Thread.currentThread().getContextClassLoader();
            });
    assertEquals(0, done.get());
    mayEnd.countDown();
    assertSame(loader, begun.get());
    assertSame(loader, begun.get());
    assertEquals(1, done.get());
  }

  @Test
  void twiceAsManyMayWaitAsThereAreProcessors() {
    int most = 2 * Runtime.getRuntime().availableProcessors();
    CountDownLatch together = new CountDownLatch(most);
    Queue<Boolean> met = new ConcurrentLinkedQueue<>();
    Parallel.forEachWaiting(
        Collections.nCopies(most, "work"),
        work -> {
          together.countDown();
          met.add(awaits(together));
        });
    assertEquals(Collections.nCopies(most, true), List.copyOf(met));
  }

  private static boolean awaits(CountDownLatch latch) {
    try {
      return latch.await(60, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatIsThrownIsThrownWhereTheResultIsNeeded() {
    Error error = new StackOverflowError();
    Supplier<String> broken =
        Parallel.begin(
            () -> {
              throw error;
            });
    assertSame(error, assertThrows(StackOverflowError.class, broken::get));
    RuntimeException exception = new IllegalStateException();
    assertSame(
        exception,
        assertThrows(
            IllegalStateException.class,
            () ->
                Parallel.forEach(
                    List.of(1, 2),
                    i -> {
                      throw exception;
                    })));
  }
}
