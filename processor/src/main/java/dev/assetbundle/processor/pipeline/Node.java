package dev.assetbundle.processor.pipeline;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.Diagnostics;
import dev.assetbundle.processor.model.SourceLocation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One result of a build run, what it was made from, and what was reported while it was made. It is
 * made by one thread; the graph hands it to the others when it is done.
 */
final class Node<T> {

  private final String name;
  private final Diagnostics diagnostics = new Diagnostics();
  private final Set<Node<?>> uses = new LinkedHashSet<>();

  // Guarded by the graph.
  private Optional<T> value = Optional.empty();
  private boolean done;
  private Optional<Node<?>> waitsFor = Optional.empty();
  private SourceLocation waitsAt = SourceLocation.NONE;

  /** Names the node for messages about cycles. */
  Node(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  void report(Diagnostic diagnostic) {
    diagnostics.report(diagnostic);
  }

  List<Diagnostic> diagnostics() {
    return diagnostics.sorted();
  }

  Set<Node<?>> uses() {
    return uses;
  }

  Optional<T> value() {
    return value;
  }

  boolean isDone() {
    return done;
  }

  void finish(Optional<T> result) {
    value = result;
    done = true;
  }

  void waitFor(Node<?> other, SourceLocation at) {
    waitsFor = Optional.of(other);
    waitsAt = at;
  }

  void goOn() {
    waitsFor = Optional.empty();
  }

  Optional<Node<?>> waitsFor() {
    return waitsFor;
  }

  SourceLocation waitsAt() {
    return waitsAt;
  }
}
