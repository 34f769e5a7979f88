package dev.assetbundle.processor.incremental;

import dev.assetbundle.processor.diagnostic.Diagnostic;
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
 * looked at, and the notes and warnings that they reported. If one of them reported an error, or
 * something about this machine, there is no trace, so that the task runs in each build and finds
 * out again.
 */
public final class TaskTraces {

  private TaskTraces() {}

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
    Map<String, Task<?>> tasks = graph.tasks();
    Map<String, Result> results = new HashMap<>(previous.unused(tasks.keySet()));
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
}
