package dev.assetbundle.processor.incremental;

import dev.assetbundle.processor.diagnostic.Problems;
import dev.assetbundle.processor.model.SourceLocation;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Remembers the results of a build run and makes each once, by need. A result is made by the thread
 * that first asks for it; another thread that asks meanwhile waits. Results that need each other
 * are found before anybody waits for ever.
 */
public final class TaskGraph {

  private final Map<String, Task<?>> tasks = new HashMap<>();
  private boolean hasCircles;

  /**
   * Returns the result for {@code key}, making it if need be; empty if making it failed, or if it
   * needs what {@code asker} is about to be, which the caller finds afterwards.
   *
   * @param key names the result; says of what kind it is, and so which class {@code T} is
   * @param name how messages call the result
   * @param asker what the result is needed for
   * @param at where the author's source asks for it
   */
  public <T> Optional<T> get(
      String key,
      String name,
      Task<?> asker,
      SourceLocation at,
      Function<Task<T>, Optional<T>> make) {
    Task<T> node;
    synchronized (this) {
      @SuppressWarnings("unchecked") // keys carry the kind of their result
      Task<T> known = (Task<T>) tasks.get(key);
      if (known != null) {
        asker.use(known, at);
        return await(known, asker);
      }
      node = new Task<>(name);
      tasks.put(key, node);
      asker.use(node, at);
      asker.waitFor(node);
    }
    Optional<T> value = Optional.empty();
    try {
      value = make.apply(node);
    } catch (RuntimeException e) {
      node.report(Problems.internal(e, new SourceLocation(name, 0, 0)));
    } finally {
      synchronized (this) {
        node.finish(value);
        asker.goOn();
        notifyAll();
      }
    }
    return value;
  }

  private synchronized <T> Optional<T> await(Task<T> node, Task<?> asker) {
    if (node.isDone()) {
      return node.value();
    }
    asker.waitFor(node);
    if (isCircle(asker)) {
      hasCircles = true;
    } else {
      boolean interrupted = false;
      while (!node.isDone()) {
        try {
          wait();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    asker.goOn();
    return node.isDone() ? node.value() : Optional.empty();
  }

  /** Whether results were found to need each other, so that one of them was made without. */
  public synchronized boolean hasCircles() {
    return hasCircles;
  }

  /** Returns all tasks by their keys. */
  synchronized Map<String, Task<?>> tasks() {
    return new HashMap<>(tasks);
  }

  private static boolean isCircle(Task<?> start) {
    Optional<Task<?>> next = start.waitsFor();
    while (next.isPresent() && next.get() != start) {
      next = next.get().waitsFor();
    }
    return next.isPresent();
  }
}
