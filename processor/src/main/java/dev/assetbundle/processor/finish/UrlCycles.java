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
 * Finds results that need each other. Which of them noticed while they were made depends on the
 * threads; what needs what does not. Files that are all tangled up give one message, which shows
 * the shortest way from the smallest name back to it.
 */
public final class UrlCycles {

  private final Collection<Task<?>> nodes;
  private final Map<Task<?>, Integer> numbers = new HashMap<>();
  private final Map<Task<?>, Integer> lowest = new HashMap<>();
  private final Deque<Task<?>> open = new ArrayDeque<>();
  private final Set<Task<?>> isOpen = new HashSet<>();
  private final List<Cycle> cycles = new ArrayList<>();

  private UrlCycles(Collection<Task<?>> nodes) {
    this.nodes = nodes;
  }

  /**
   * One tangle.
   *
   * @param nodes all that need each other
   * @param diagnostic what to say about them
   */
  public record Cycle(Set<Task<?>> nodes, Diagnostic diagnostic) {}

  private record Edge(Task<?> from, Task<?> to, SourceLocation at) {}

  /** Returns the tangles among {@code nodes}, which hold everything they need. */
  public static List<Cycle> among(Collection<Task<?>> nodes) {
    UrlCycles search = new UrlCycles(nodes);
    search.run();
    return search.cycles;
  }

  // Tarjan's strongly connected components, without recursion.
  private void run() {
    for (Task<?> start : nodes) {
      if (numbers.containsKey(start)) {
        continue;
      }
      Deque<Task<?>> path = new ArrayDeque<>();
      Deque<Deque<Task<?>>> left = new ArrayDeque<>();
      enter(start, path, left);
      while (!path.isEmpty()) {
        Task<?> node = path.element();
        Task<?> next = left.element().poll();
        if (next == null) {
          path.pop();
          left.pop();
          leave(node);
          if (!path.isEmpty()) {
            lowest.merge(path.element(), lowest.getOrDefault(node, 0), Math::min);
          }
        } else if (!numbers.containsKey(next)) {
          enter(next, path, left);
        } else if (isOpen.contains(next)) {
          lowest.merge(node, numbers.getOrDefault(next, 0), Math::min);
        }
      }
    }
  }

  private void enter(Task<?> node, Deque<Task<?>> path, Deque<Deque<Task<?>>> left) {
    numbers.put(node, numbers.size());
    lowest.put(node, numbers.size() - 1);
    open.push(node);
    isOpen.add(node);
    path.push(node);
    left.push(new ArrayDeque<>(node.uses().keySet()));
  }

  private void leave(Task<?> node) {
    if (!numbers.getOrDefault(node, 0).equals(lowest.get(node))) {
      return;
    }
    Set<Task<?>> component = new HashSet<>();
    Task<?> member;
    do {
      member = open.pop();
      isOpen.remove(member);
      component.add(member);
    } while (member != node);
    if (component.size() > 1 || node.uses().containsKey(node)) {
      cycles.add(new Cycle(component, describe(component)));
    }
  }

  private static Diagnostic describe(Set<Task<?>> tangle) {
    String first = tangle.stream().map(Task::name).min(Comparator.naturalOrder()).orElseThrow();
    return tangle.stream()
        .filter(node -> node.name().equals(first))
        .map(node -> describe(shortest(node, tangle)))
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

  /** Returns the shortest way from {@code start} back to it, by breadth. */
  private static List<Edge> shortest(Task<?> start, Set<Task<?>> tangle) {
    Map<Task<?>, Edge> reachedBy = new HashMap<>();
    Deque<Task<?>> queue = new ArrayDeque<>(List.of(start));
    while (!reachedBy.containsKey(start)) {
      Task<?> node = queue.remove();
      node.uses()
          .forEach(
              (other, at) -> {
                if (tangle.contains(other) && !reachedBy.containsKey(other)) {
                  reachedBy.put(other, new Edge(node, other, at));
                  queue.add(other);
                }
              });
    }
    List<Edge> way = new ArrayList<>();
    Task<?> node = start;
    do {
      Edge edge = reachedBy.get(node);
      if (edge == null) {
        break;
      }
      way.add(edge);
      node = edge.from();
    } while (node != start);
    Collections.reverse(way);
    return way;
  }
}
