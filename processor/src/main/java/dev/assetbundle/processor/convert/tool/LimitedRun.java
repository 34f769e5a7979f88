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
 * Work in a thread of its own, which is abandoned when its time is over. Its requests are answered
 * in the thread that waits for it, so the build only has requests from its own threads, and
 * abandoned work cannot change anything any more.
 */
final class LimitedRun {

  private final int seconds;
  private final Thread answering = Thread.currentThread();
  private final BlockingQueue<Runnable> turns = new LinkedBlockingQueue<>();
  private final AtomicBoolean over = new AtomicBoolean();

  /** Creates one whose requests the current thread will answer. */
  LimitedRun(int seconds) {
    this.seconds = seconds;
  }

  /**
   * Returns the value of {@code work}, or throws what it throws.
   *
   * @throws TimeoutException if it takes longer than it may, without the time for answers to {@link
   *     #ask}
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
          // The interrupt is restored when the work is done.
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
   * Calls {@code question} in the waiting thread and returns its value, or throws what it throws. A
   * question may ask others.
   *
   * @throws CancellationException if the work was abandoned
   */
  <T> T ask(Supplier<T> question) {
    if (Thread.currentThread() == answering) {
      return question.get();
    }
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

  /** Runs {@code action} in the waiting thread, as {@link #ask} does. */
  void tell(Runnable action) {
    ask(
        () -> {
          action.run();
          return true;
        });
  }

  private static void wake() {
    // The waiting thread checks whether the work is done.
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
