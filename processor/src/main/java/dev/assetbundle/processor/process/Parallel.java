package dev.assetbundle.processor.process;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Runs work on threads that are started for it. Work never waits for work that has not begun, so
 * threads cannot wait for each other for ever.
 */
public final class Parallel {

  // Parsers of foreign tools recurse deeply; this is address space, not memory, until it is used.
  private static final long STACK_BYTES = 64L << 20;

  private Parallel() {}

  static int threads() {
    return Math.max(1, Runtime.getRuntime().availableProcessors());
  }

  /**
   * Calls {@code action} for each item, in their order as threads become free, and waits until all
   * are done. If a call throws, the items that have not begun are skipped and the exception is
   * thrown here.
   */
  public static <T> void forEach(List<T> items, Consumer<T> action) {
    forEach(items, action, threads());
  }

  /**
   * As {@link #forEach(List, Consumer)}, for work that often waits for other processes: on more
   * threads, so that what does not wait has all processors.
   */
  public static <T> void forEachWaiting(List<T> items, Consumer<T> action) {
    forEach(items, action, 2 * threads());
  }

  private static <T> void forEach(List<T> items, Consumer<T> action, int most) {
    AtomicInteger next = new AtomicInteger();
    Runnable worker =
        () -> {
          try {
            for (int i = next.getAndIncrement(); i < items.size(); i = next.getAndIncrement()) {
              action.accept(items.get(i));
            }
          } catch (RuntimeException | Error e) {
            next.set(items.size());
            throw e;
          }
        };
    List<CompletableFuture<Void>> workers = new ArrayList<>();
    for (int i = 0; i < Math.min(most, items.size()); i++) {
      String name = "assetbundle-" + i;
      workers.add(CompletableFuture.runAsync(worker, running -> start(name, running)));
    }
    join(CompletableFuture.allOf(workers.toArray(CompletableFuture[]::new)));
  }

  /**
   * Begins work that is needed later.
   *
   * @return a supplier that waits for the work and returns its value, or throws what the work threw
   */
  public static <T> Supplier<T> begin(Supplier<T> work) {
    CompletableFuture<T> result =
        CompletableFuture.supplyAsync(work, running -> start("assetbundle-ahead", running));
    return () -> join(result);
  }

  /** Starts work in a daemon thread of that name, with a stack for deeply nested texts. */
  public static Thread start(String name, Runnable work) {
    Thread thread = new Thread(null, work, name, STACK_BYTES);
    thread.setDaemon(true);
    // Tools on the processor path look for their resources with this class loader.
    thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
    thread.start();
    return thread;
  }

  private static <T> T join(CompletableFuture<T> result) {
    try {
      return result.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
