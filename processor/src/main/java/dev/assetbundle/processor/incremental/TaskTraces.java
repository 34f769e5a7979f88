package dev.assetbundle.processor.incremental;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.Severity;
import dev.assetbundle.processor.incremental.TaskResults.Result;
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

/**
 * The full traces of tasks: the names of all files and folders that a task and the tasks it needs
 * looked at, and the notes that they reported. If one of them reported something worse, which may
 * be about this machine and not about the files, there is no trace, so that the task runs in each
 * build and finds out again.
 *
 * @param always files and folders that every result depends on
 * @param needs of the tasks that were looked at; empty if there is no trace
 */
public record TaskTraces(
    Collection<String> always, Map<Task<?>, Optional<TaskTraces.Needs>> needs) {

  /**
   * What a task depends on, by itself and through the tasks it needs.
   *
   * @param names of files and folders
   * @param notes that were reported
   * @param follows the tasks that it follows, see {@link Task#follow}; they may need this task
   *     again
   */
  private record Needs(Set<String> names, Set<Diagnostic> notes, Set<Task<?>> follows) {}

  /**
   * Returns the results of a build that the next one can reuse.
   *
   * @param graph its tasks
   * @param previous the results that it could reuse
   * @param always files and folders that every result depends on
   * @param value returns the part of a result that is stored, by the key of its task; empty for
   *     none
   */
  public static Map<String, Result> of(
      TaskGraph graph,
      TaskResults previous,
      Collection<String> always,
      BiFunction<String, Object, Optional<Object>> value) {
    if (graph.hasCircles()) {
      return Map.of();
    }
    TaskTraces traces = new TaskTraces(always, new HashMap<>());
    Map<String, Task<?>> tasks = graph.tasks();
    Map<String, Result> results = new HashMap<>(previous.unused(tasks.keySet()));
    tasks.forEach(
        (key, task) ->
            task.value()
                .flatMap(made -> value.apply(key, made))
                .flatMap(made -> traces.result(task, made))
                .ifPresent(result -> results.put(key, result)));
    return results;
  }

  private Optional<Result> result(Task<?> task, Object value) {
    Set<String> names = new HashSet<>(always);
    Set<Diagnostic> notes = new TreeSet<>();
    Set<Task<?>> seen = new HashSet<>(Set.of(task));
    Deque<Task<?>> queue = new ArrayDeque<>(seen);
    while (!queue.isEmpty()) {
      Optional<Needs> next = needs(queue.remove());
      if (next.isEmpty()) {
        return Optional.empty();
      }
      names.addAll(next.get().names());
      notes.addAll(next.get().notes());
      next.get().follows().stream().filter(seen::add).forEach(queue::add);
    }
    return Optional.of(new Result(value, List.copyOf(names), List.copyOf(notes)));
  }

  private Optional<Needs> needs(Task<?> task) {
    Optional<Needs> known = needs.get(task);
    if (known == null) {
      known = collect(task);
      needs.put(task, known);
    }
    return known;
  }

  private Optional<Needs> collect(Task<?> task) {
    Set<Diagnostic> notes = new HashSet<>(task.diagnostics());
    if (task.value().isEmpty()
        || notes.stream().anyMatch(said -> said.severity() != Severity.NOTE)) {
      return Optional.empty();
    }
    Set<String> names = new HashSet<>(task.asked());
    Set<Task<?>> follows = new HashSet<>();
    task.follows().forEach(follower -> follows.addAll(follower.uses().keySet()));
    for (Task<?> used : task.uses().keySet()) {
      Optional<Needs> parts = needs(used);
      if (parts.isEmpty()) {
        return Optional.empty();
      }
      names.addAll(parts.get().names());
      notes.addAll(parts.get().notes());
      follows.addAll(parts.get().follows());
    }
    return Optional.of(new Needs(names, notes, follows));
  }
}
