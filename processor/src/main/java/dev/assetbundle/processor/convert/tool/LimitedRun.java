package dev.assetbundle.processor.convert.tool;

import dev.assetbundle.processor.incremental.Parallel;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Work in a thread of its own, which is given up when its time is over. What it asks is answered in
 * the thread that waits for it, so a build sees no other threads than its own, and work that was
 * given up cannot change anything any more.
 */
final class LimitedRun {

  private final int seconds;
  private final BlockingQueue<Runnable> turns = new LinkedBlockingQueue<>();
  private final AtomicBoolean over = new AtomicBoolean();

  LimitedRun(int seconds) {
    this.seconds = seconds;
  }

  /**
   * Returns what {@code work} gives, or throws what it throws.
   *
   * @throws TimeoutException if it takes longer than it may, answers to {@link #ask} not counted
   */
  <T> T call(Supplier<T> work) throws TimeoutException {
    FutureTask<T> task = new FutureTask<>(work::get);
    Thread thread =
        Parallel.start(
            "assetbundle-tool",
            () -> {
              task.run();
              turns.add(LimitedRun::wake);
            });
    long left = TimeUnit.SECONDS.toNanos(seconds);
    boolean interrupted = false;
    try {
      while (!task.isDone()) {
        long begun = System.nanoTime();
        try {
          Runnable turn = turns.poll(left, TimeUnit.NANOSECONDS);
          left -= System.nanoTime() - begun;
          if (turn != null) {
            turn.run();
          } else if (!task.isDone()) {
            thread.interrupt();
            throw new TimeoutException();
          }
        } catch (InterruptedException e) {
          // The caller is told when the work is done.
          interrupted = true;
          left -= System.nanoTime() - begun;
        }
      }
      return result(task);
    } finally {
      over.set(true);
      turns.forEach(LimitedRun::cancel);
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /**
   * Returns what {@code question} gives in the thread that waits, or throws what it throws there.
   *
   * @throws CancellationException if nobody waits any more
   */
  <T> T ask(Supplier<T> question) {
    FutureTask<T> asked = new FutureTask<>(question::get);
    turns.add(asked);
    if (over.get()) {
      cancel(asked);
    }
    try {
      return result(asked);
    } catch (CancellationException e) {
      throw new CancellationException("the time of this tool is over");
    }
  }

  private static void wake() {
    // The thread that waits sees that the work is done.
  }

  private static void cancel(Runnable turn) {
    if (turn instanceof FutureTask<?> asked) {
      asked.cancel(false);
    }
  }

  private static <T> T result(FutureTask<T> task) {
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof RuntimeException cause ? cause : new CompletionException(e);
    }
  }
}
