package dev.assetbundle.processor.convert.tool;

import dev.assetbundle.processor.process.Parallel;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Work in a thread of its own, which is abandoned when its time is over. Its questions are answered
 * one at a time, and none after that, so abandoned work cannot change anything any more.
 */
final class LimitedRun {

  private final long limit;

  /** The nanoseconds that answers took. */
  private long answers;

  /** How many questions are being answered, each by asking the next one. */
  private int depth;

  private boolean isOver;

  LimitedRun(int seconds) {
    this.limit = TimeUnit.SECONDS.toNanos(seconds);
  }

  /**
   * Returns the value of {@code work}, or throws what it throws.
   *
   * @throws TimeoutException if it takes longer than it may, without the time for answers to {@link
   *     #ask}
   */
  <T> T call(Supplier<T> work) throws TimeoutException {
    FutureTask<T> task = new FutureTask<>(work::get);
    long begun = System.nanoTime();
    Thread thread = Parallel.start("assetbundle-tool", task);
    boolean interrupted = false;
    try {
      while (!task.isDone()) {
        long left = left(begun);
        if (left <= 0) {
          thread.interrupt();
          throw new TimeoutException();
        }
        try {
          return task.get(left, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
          // The interrupt is restored when the work is done.
          interrupted = true;
        } catch (ExecutionException | TimeoutException e) {
          // The loop finds out which.
        }
      }
      return result(task);
    } finally {
      end();
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Returns the nanoseconds that are left; if none are, no question is answered any more. */
  private synchronized long left(long begun) {
    long left = limit + answers - (System.nanoTime() - begun);
    isOver |= left <= 0;
    return left;
  }

  private synchronized void end() {
    isOver = true;
  }

  /**
   * Calls {@code question} and returns its value, or throws what it throws. A question may ask
   * others.
   *
   * @throws CancellationException if the work was abandoned
   */
  synchronized <T> T ask(Supplier<T> question) {
    if (isOver) {
      throw new CancellationException("the time of this tool is over");
    }
    long begun = System.nanoTime();
    depth++;
    try {
      return question.get();
    } finally {
      depth--;
      if (depth == 0) {
        answers += System.nanoTime() - begun;
      }
    }
  }

  /** Runs {@code action}, as {@link #ask} does. */
  void tell(Runnable action) {
    ask(
        () -> {
          action.run();
          return true;
        });
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
