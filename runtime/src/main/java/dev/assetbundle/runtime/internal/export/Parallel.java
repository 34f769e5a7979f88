package dev.assetbundle.runtime.internal.export;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Does something for each element of a list, several at a time. */
final class Parallel {

  /** More threads than this wait for the disk, and for each other in its folders. */
  private static final int MOST_THREADS = 8;

  /** Less work than this is not worth a thread. */
  private static final int LEAST_WORK = 16;

  private Parallel() {}

  /** What is done. */
  interface Work<T, R> {
    R of(T input) throws IOException;
  }

  /**
   * Returns the results in the order of the inputs.
   *
   * @throws IOException what the work threw in the first of the threads in which it failed; work
   *     that was not begun by then is left
   */
  static <T, R> List<R> map(List<T> inputs, Work<T, R> work) throws IOException {
    int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
    threads = Math.max(1, Math.min(threads, inputs.size() / LEAST_WORK));
    AtomicInteger next = new AtomicInteger();
    AtomicBoolean failed = new AtomicBoolean();
    List<List<Result<R>>> parts = new ArrayList<>();
    ExecutorService pool = Executors.newFixedThreadPool(threads, Parallel::thread);
    try {
      List<Future<List<Result<R>>>> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        running.add(pool.submit(() -> part(inputs, work, next, failed)));
      }
      for (Future<List<Result<R>>> part : running) {
        parts.add(part.get());
      }
    } catch (ExecutionException e) {
      throw cause(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    } finally {
      failed.set(true);
      end(pool);
    }
    return parts.stream().flatMap(List::stream).sorted().map(Result::value).toList();
  }

  private record Result<R>(int number, R value) implements Comparable<Result<R>> {
    @Override
    public int compareTo(Result<R> other) {
      return Integer.compare(number, other.number);
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "assetbundle-export");
    thread.setDaemon(true);
    return thread;
  }

  private static <T, R> List<Result<R>> part(
      List<T> inputs, Work<T, R> work, AtomicInteger next, AtomicBoolean failed)
      throws IOException {
    List<Result<R>> results = new ArrayList<>();
    boolean done = false;
    try {
      for (int i = next.getAndIncrement();
          i < inputs.size() && !failed.get();
          i = next.getAndIncrement()) {
        results.add(new Result<>(i, work.of(inputs.get(i))));
      }
      done = true;
    } finally {
      if (!done) {
        failed.set(true);
      }
    }
    return results;
  }

  /** Waits for work that was begun, so that nothing is written after this returned. */
  private static void end(ExecutorService pool) {
    pool.shutdown();
    boolean interrupted = false;
    while (true) {
      try {
        if (pool.awaitTermination(1, TimeUnit.MINUTES)) {
          break;
        }
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static IOException cause(ExecutionException failure) {
    Throwable cause = failure.getCause();
    if (cause instanceof IOException io) {
      return io;
    }
    if (cause instanceof RuntimeException wrong) {
      throw wrong;
    }
    if (cause instanceof Error error) {
      throw error;
    }
    return new IOException(cause);
  }
}
