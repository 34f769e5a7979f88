package dev.assetbundle.processor.finish;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.Problems;
import dev.assetbundle.processor.incremental.Task;
import dev.assetbundle.processor.model.SourceLocation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds results that need each other. Which of them noticed while they were made depends on the
 * threads; what needs what does not. Files that are all tangled up give one message, which shows
 * the shortest way from the smallest name back to it.
 */
public final class UrlCycles {

  private UrlCycles() {}

  /** All that need each other, and what to say about them. */
  public record Cycle(Set<Task<?>> tasks, Diagnostic diagnostic) {}

  private record Edge(Task<?> from, Task<?> to, SourceLocation at) {}

  /** Returns the tangles among {@code tasks}, which hold everything they need. */
  public static List<Cycle> among(Collection<Task<?>> tasks) {
    Set<Task<?>> left = new LinkedHashSet<>(tasks);
    boolean fewer = true;
    while (fewer) {
      // What needs nothing that is left is in no tangle; that is soon said of nearly all.
      fewer = left.removeIf(task -> Collections.disjoint(task.uses().keySet(), left));
    }
    List<Cycle> cycles = new ArrayList<>();
    while (!left.isEmpty()) {
      Task<?> task = left.iterator().next();
      Set<Task<?>> tangle = new HashSet<>(reachedBy(task).keySet());
      tangle.removeIf(other -> !reachedBy(other).containsKey(task));
      if (!tangle.isEmpty()) {
        cycles.add(new Cycle(tangle, describe(tangle)));
      }
      left.removeAll(tangle);
      left.remove(task);
    }
    return cycles;
  }

  private static Diagnostic describe(Set<Task<?>> tangle) {
    String first = tangle.stream().map(Task::name).min(Comparator.naturalOrder()).orElseThrow();
    return tangle.stream()
        .filter(task -> task.name().equals(first))
        .map(task -> describe(shortest(task)))
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static Diagnostic describe(List<Edge> circle) {
    // Several steps of one file (parsing, converting) show up as one.
    List<String> names = new ArrayList<>(List.of(circle.get(0).from().name()));
    SourceLocation at = SourceLocation.NONE;
    for (Edge edge : circle) {
      if (!edge.to().name().equals(names.get(names.size() - 1))) {
        names.add(edge.to().name());
      }
      if (at.line() == 0) {
        at = edge.at();
      }
    }
    return names.size() == 1 ? Problems.mentionsItself(at) : Problems.urlCycle(names, at);
  }

  /** Returns what {@code start} needs, near or far, each with the last step of a shortest way. */
  private static Map<Task<?>, Edge> reachedBy(Task<?> start) {
    Map<Task<?>, Edge> reachedBy = new HashMap<>();
    Deque<Task<?>> queue = new ArrayDeque<>(List.of(start));
    while (!queue.isEmpty()) {
      Task<?> task = queue.remove();
      task.uses()
          .forEach(
              (other, at) -> {
                if (reachedBy.putIfAbsent(other, new Edge(task, other, at)) == null) {
                  queue.add(other);
                }
              });
    }
    return reachedBy;
  }

  /** Returns the shortest way from {@code start} back to it, by breadth. */
  private static List<Edge> shortest(Task<?> start) {
    Map<Task<?>, Edge> reachedBy = reachedBy(start);
    List<Edge> way = new ArrayList<>();
    Edge edge = reachedBy.get(start);
    while (edge != null) {
      way.add(edge);
      edge = edge.from() == start ? null : reachedBy.get(edge.from());
    }
    Collections.reverse(way);
    return way;
  }
}
