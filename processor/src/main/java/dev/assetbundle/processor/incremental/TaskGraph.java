package dev.assetbundle.processor.incremental;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.Problems;
import dev.assetbundle.processor.incremental.TaskResults.Result;
import dev.assetbundle.processor.model.SourceLocation;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The tasks of one build. Each runs once, when its result is first needed, in the thread that needs
 * it; another thread that needs the result meanwhile waits. Tasks that need each other are detected
 * before threads wait for each other for ever.
 */
public final class TaskGraph {

  private final Map<String, Task<?>> tasks = new HashMap<>();
  private final Map<Task<?>, Task<?>> waiting = new HashMap<>();
  private boolean hasCircles;

  /**
   * Returns the result for {@code key}, running its task if it has not run; empty if the task
   * failed, or if it needs the result of {@code asker}, which {@link #hasCircles} tells afterwards.
   *
   * @param key identifies the task; begins with the kind of its result, which decides the class
   *     {@code T}
   * @param name name of the task for messages
   * @param asker the task that needs the result
   * @param at where the author's source asks for it
   */
  public <T> Optional<T> get(
      String key,
      String name,
      Task<?> asker,
      SourceLocation at,
      Function<Task<T>, Optional<T>> make) {
    Task<T> task;
    boolean isNew;
    synchronized (this) {
      isNew = !tasks.containsKey(key);
      @SuppressWarnings("unchecked") // keys carry the kind of their result
      Task<T> known = (Task<T>) tasks.computeIfAbsent(key, added -> new Task<T>(name));
      task = known;
      asker.use(task, at);
      waiting.put(asker, task);
      if (!isNew && isCircle(asker)) {
        hasCircles = true;
        waiting.remove(asker);
        return Optional.empty();
      }
    }
    try {
      if (isNew) {
        run(task, make);
      }
      return task.await();
    } finally {
      synchronized (this) {
        waiting.remove(asker);
      }
    }
  }

  private static <T> void run(Task<T> task, Function<Task<T>, Optional<T>> make) {
    Optional<T> value = Optional.empty();
    try {
      value = make.apply(task);
    } catch (RuntimeException e) {
      task.report(Problems.internal(e, new SourceLocation(task.name(), 0, 0)));
    } finally {
      task.finish(value);
    }
  }

  /** Whether tasks needed each other, so that one of them ran without the result of another. */
  public synchronized boolean hasCircles() {
    return hasCircles;
  }

  /**
   * Returns the results that the next build can reuse, each with the full trace of its task: the
   * names of all files and folders that the task and the tasks it needs looked at, and the notes
   * and warnings that they reported. If one of them reported an error, or something about this
   * machine, its result is left out, so that the task runs in each build and finds out again.
   *
   * @param previous the results that this build could reuse
   * @param always files and folders that every result depends on
   * @param value returns the part of a result that is stored, by the key of its task; empty for
   *     none
   */
  public synchronized Map<String, Result> results(
      TaskResults previous,
      Collection<String> always,
      BiFunction<String, Object, Optional<Object>> value) {
    if (hasCircles) {
      return Map.of();
    }
    Map<String, Result> results = previous.unused(tasks.keySet());
    tasks.forEach(
        (key, task) ->
            task.value()
                .flatMap(made -> value.apply(key, made))
                .flatMap(made -> result(task, made, always))
                .ifPresent(result -> results.put(key, result)));
    return results;
  }

  private static Optional<Result> result(Task<?> task, Object value, Collection<String> always) {
    Set<String> names = new HashSet<>(always);
    Set<Diagnostic> said = new TreeSet<>();
    Set<Task<?>> seen = new HashSet<>(Set.of(task));
    Deque<Task<?>> queue = new ArrayDeque<>(seen);
    while (!queue.isEmpty()) {
      Task<?> next = queue.remove();
      List<Diagnostic> reported = next.diagnostics();
      if (next.value().isEmpty() || !reported.stream().allMatch(Diagnostic::isLasting)) {
        return Optional.empty();
      }
      names.addAll(next.asked());
      said.addAll(reported);
      next.needed().stream().filter(seen::add).forEach(queue::add);
    }
    return Optional.of(new Result(value, List.copyOf(names), List.copyOf(said)));
  }

  private boolean isCircle(Task<?> start) {
    Optional<Task<?>> next = Optional.ofNullable(waiting.get(start));
    while (next.isPresent() && next.get() != start) {
      next = Optional.ofNullable(waiting.get(next.get()));
    }
    return next.isPresent();
  }
}
