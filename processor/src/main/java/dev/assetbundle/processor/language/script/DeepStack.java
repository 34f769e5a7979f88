package dev.assetbundle.processor.language.script;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Runs tools that descend into their input by recursion. The threads of a build, and of javac, have
 * stacks that a few thousand chained operators use up.
 */
final class DeepStack {

  // Only reserved; a system gives memory for the pages that are touched.
  private static final long BYTES = 256L << 20;

  private DeepStack() {}

  /** Returns what {@code work} gives on a thread with a large stack, or throws what it throws. */
  static <T> T call(Supplier<T> work) {
    FutureTask<T> task = new FutureTask<>(work::get);
    Thread thread = new Thread(null, task, "assetbundle-deep-stack", BYTES);
    thread.setDaemon(true);
    thread.start();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          // What was begun is short; the caller sees the interrupt when it is done.
          interrupted = true;
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
