package dev.assetbundle.processor.pipeline;

import dev.assetbundle.processor.diagnostic.Problems;
import dev.assetbundle.processor.model.SourceLocation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Remembers the results of a build run and makes each once, by need. A result is made by the thread
 * that first asks for it; another thread that asks meanwhile waits. Results that need each other
 * are found before anybody waits for ever.
 */
final class Graph {

  private final Map<Object, Node<?>> nodes = new HashMap<>();

  /**
   * Returns the result for {@code key}, making it if need be; empty if making it failed, or if it
   * needs what {@code asker} is about to be, which is reported there.
   *
   * @param key equal for equal results, together with the class of {@code T}
   * @param name how messages call the result
   * @param asker what the result is needed for
   * @param at where the author's source asks for it
   */
  <T> Optional<T> get(
      Object key,
      String name,
      Node<?> asker,
      SourceLocation at,
      Function<Node<T>, Optional<T>> make) {
    Node<T> node;
    synchronized (this) {
      @SuppressWarnings("unchecked") // keys carry the kind of their result
      Node<T> known = (Node<T>) nodes.get(key);
      if (known != null) {
        asker.uses().add(known);
        return await(known, asker, at);
      }
      node = new Node<>(name);
      nodes.put(key, node);
      asker.uses().add(node);
      asker.waitFor(node, at);
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

  private synchronized <T> Optional<T> await(Node<T> node, Node<?> asker, SourceLocation at) {
    if (node.isDone()) {
      return node.value();
    }
    asker.waitFor(node, at);
    List<Node<?>> circle = circle(asker);
    if (!circle.isEmpty()) {
      asker.report(
          Problems.urlCycle(circle.stream().map(Node::name).toList(), circle.get(0).waitsAt()));
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

  /**
   * Returns the circle of waiting nodes that {@code start} closes, from its smallest name back to
   * that name, whichever thread came first; empty if there is none.
   */
  private static List<Node<?>> circle(Node<?> start) {
    List<Node<?>> chain = new ArrayList<>();
    Optional<Node<?>> next = Optional.of(start);
    do {
      chain.add(next.get());
      next = next.get().waitsFor();
    } while (next.isPresent() && next.get() != start);
    if (next.isEmpty()) {
      return List.of();
    }
    // Several steps of one file (parsing, converting) show up as one.
    List<Node<?>> named = new ArrayList<>();
    for (Node<?> node : chain) {
      if (named.stream().noneMatch(other -> other.name().equals(node.name()))) {
        named.add(node);
      } else if (node.waitsAt().line() > 0) {
        named.replaceAll(other -> other.name().equals(node.name()) ? node : other);
      }
    }
    Node<?> first = Collections.min(named, Comparator.comparing(Node::name));
    Collections.rotate(named, -named.indexOf(first));
    named.add(first);
    return named;
  }
}
