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
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds assets that need each other's URLs. Which of their tasks notices that depends on the
 * threads, but the dependencies of the tasks do not, so the search uses those. Assets that all
 * depend on each other give one message, which shows the shortest path from the smallest name back
 * to it.
 */
public final class UrlCycles {

  private final Collection<Task<?>> tasks;
  private final Map<Task<?>, Integer> numbers = new HashMap<>();
  private final Map<Task<?>, Integer> lowest = new HashMap<>();
  private final Deque<Task<?>> open = new ArrayDeque<>();
  private final Set<Task<?>> isOpen = new HashSet<>();
  private final List<Cycle> cycles = new ArrayList<>();

  private UrlCycles(Collection<Task<?>> tasks) {
    this.tasks = tasks;
  }

  /**
   * A group of tasks that all depend on each other.
   *
   * @param tasks of the group
   * @param diagnostic the error
   */
  public record Cycle(Set<Task<?>> tasks, Diagnostic diagnostic) {}

  private record Edge(Task<?> from, Task<?> to, SourceLocation at) {}

  /** Returns the groups among {@code tasks}, which contain everything they need. */
  public static List<Cycle> among(Collection<Task<?>> tasks) {
    UrlCycles search = new UrlCycles(tasks);
    search.run();
    return search.cycles;
  }

  // Tarjan's strongly connected components, without recursion.
  private void run() {
    for (Task<?> start : tasks) {
      if (numbers.containsKey(start)) {
        continue;
      }
      Deque<Task<?>> path = new ArrayDeque<>();
      Deque<Deque<Task<?>>> left = new ArrayDeque<>();
      enter(start, path, left);
      while (!path.isEmpty()) {
        Task<?> task = path.element();
        Task<?> next = left.element().poll();
        if (next == null) {
          path.pop();
          left.pop();
          leave(task);
          if (!path.isEmpty()) {
            lowest.merge(path.element(), lowest.getOrDefault(task, 0), Math::min);
          }
        } else if (!numbers.containsKey(next)) {
          enter(next, path, left);
        } else if (isOpen.contains(next)) {
          lowest.merge(task, numbers.getOrDefault(next, 0), Math::min);
        }
      }
    }
  }

  private void enter(Task<?> task, Deque<Task<?>> path, Deque<Deque<Task<?>>> left) {
    numbers.put(task, numbers.size());
    lowest.put(task, numbers.size() - 1);
    open.push(task);
    isOpen.add(task);
    path.push(task);
    left.push(new ArrayDeque<>(task.uses().keySet()));
  }

  private void leave(Task<?> task) {
    if (!numbers.getOrDefault(task, 0).equals(lowest.get(task))) {
      return;
    }
    Set<Task<?>> component = new HashSet<>();
    Task<?> member;
    do {
      member = open.pop();
      isOpen.remove(member);
      component.add(member);
    } while (member != task);
    if (component.size() > 1 || task.uses().containsKey(task)) {
      cycles.add(new Cycle(component, describe(component)));
    }
  }

  private static Diagnostic describe(Set<Task<?>> tangle) {
    String first = tangle.stream().map(Task::name).min(Comparator.naturalOrder()).orElseThrow();
    return tangle.stream()
        .filter(task -> task.name().equals(first))
        .map(task -> describe(shortest(task, tangle)))
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static Diagnostic describe(List<Edge> circle) {
    // Several tasks of one file (resolving, converting) are shown as one.
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

  /** Returns the shortest path from {@code start} back to it, by breadth-first search. */
  private static List<Edge> shortest(Task<?> start, Set<Task<?>> tangle) {
    Map<Task<?>, Edge> reachedBy = new HashMap<>();
    Deque<Task<?>> queue = new ArrayDeque<>(List.of(start));
    while (!reachedBy.containsKey(start)) {
      Task<?> task = queue.remove();
      task.uses()
          .forEach(
              (other, at) -> {
                if (tangle.contains(other) && !reachedBy.containsKey(other)) {
                  reachedBy.put(other, new Edge(task, other, at));
                  queue.add(other);
                }
              });
    }
    List<Edge> way = new ArrayList<>();
    Task<?> task = start;
    do {
      Edge edge = reachedBy.get(task);
      if (edge == null) {
        break;
      }
      way.add(edge);
      task = edge.from();
    } while (task != start);
    Collections.reverse(way);
    return way;
  }
}
