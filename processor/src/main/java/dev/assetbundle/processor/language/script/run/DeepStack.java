package dev.assetbundle.processor.language.script.run;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Runs tools that descend into their input by recursion. The threads of a build, and of javac, have
 * stacks that a few thousand chained operators use up.
 */
public final class DeepStack {

  // Only reserved; a system gives memory for the pages that are touched.
  private static final long BYTES = 256L << 20;

  private DeepStack() {}

  /** Thrown for work that took longer than it may. */
  public static final class Late extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Late() {
      super("the time is over", null, false, false);
    }
  }

  /** A thread with a large stack, so that nobody needs another one on it. */
  private static final class Deep extends Thread {
    Deep(Runnable work) {
      super(null, work, "assetbundle-deep-stack", BYTES);
      setDaemon(true);
    }
  }

  /**
   * Calls {@code work} on a thread with a large stack and returns its value, or throws what it
   * throws.
   */
  public static <T> T call(Supplier<T> work) {
    return Thread.currentThread() instanceof Deep ? work.get() : call(work, Integer.MAX_VALUE);
  }

  /** Does the same, or throws {@link Late}; then the work is interrupted and left alone. */
  public static <T> T call(Supplier<T> work, int seconds) {
    FutureTask<T> task = new FutureTask<>(work::get);
    Thread thread = new Deep(task);
    thread.start();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
          // The work is short; the interrupt is restored when it is done.
          interrupted = true;
        } catch (TimeoutException e) {
          thread.interrupt();
          throw new Late();
        } catch (ExecutionException e) {
          throw unchecked(e);
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static RuntimeException unchecked(ExecutionException e) {
    if (e.getCause() instanceof Error error) {
      throw error;
    }
    return e.getCause() instanceof RuntimeException cause ? cause : new CompletionException(e);
  }
}
