package dev.assetbundle.processor.incremental;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Runs work on a fixed number of threads. Work never waits for work that has not begun, so a pool
 * cannot get stuck with all its threads waiting.
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
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Runnable worker =
        () -> {
          try {
            for (int i = next.getAndIncrement(); i < items.size(); i = next.getAndIncrement()) {
              action.accept(items.get(i));
            }
          } catch (Throwable e) {
            next.set(items.size());
            failure.compareAndSet(null, e);
          }
        };
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < Math.min(most, items.size()); i++) {
      threads.add(start("assetbundle-" + i, worker));
    }
    threads.forEach(Parallel::join);
    rethrow(Optional.ofNullable(failure.get()));
  }

  /**
   * Begins work that is needed later.
   *
   * @return a supplier that waits for the work and returns its value, or throws what the work threw
   */
  public static <T> Supplier<T> begin(Supplier<T> work) {
    CompletableFuture<T> result =
        CompletableFuture.supplyAsync(work, running -> start("assetbundle-ahead", running));
    return () -> {
      try {
        return result.join();
      } catch (CompletionException e) {
        rethrow(Optional.ofNullable(e.getCause()));
        throw e;
      }
    };
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

  private static void rethrow(Optional<Throwable> thrown) {
    if (thrown.orElse(null) instanceof Error error) {
      throw error;
    } else if (thrown.orElse(null) instanceof RuntimeException exception) {
      throw exception;
    }
  }

  private static void join(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
