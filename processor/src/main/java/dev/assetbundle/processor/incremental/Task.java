package dev.assetbundle.processor.incremental;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.Diagnostics;
import dev.assetbundle.processor.model.SourceLocation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One result of a build: what it is, what it was made from, and what was reported while it was
 * made. One thread runs the task; the graph hands its result to the others when it is done.
 */
public final class Task<T> {

  private final String name;
  private final Diagnostics diagnostics = new Diagnostics();
  private final Map<Task<?>, SourceLocation> uses = new LinkedHashMap<>();
  private final List<Task<?>> follows = new ArrayList<>();
  private final Set<String> asked = new HashSet<>();

  // Guarded by the graph.
  private Optional<T> value = Optional.empty();
  private boolean done;
  private Optional<Task<?>> waitsFor = Optional.empty();

  /**
   * Makes a task that has not run.
   *
   * @param name for messages about cycles
   */
  public Task(String name) {
    this.name = name;
  }

  /** Returns what messages call it. */
  public String name() {
    return name;
  }

  /** Remembers what the author should know; for the thread that runs the task. */
  public void report(Diagnostic diagnostic) {
    diagnostics.report(diagnostic);
  }

  /** Whether more was reported than anybody will read. */
  public boolean hasReportedMuch() {
    return diagnostics.isLong();
  }

  /** Returns what was reported, sorted and each once. */
  public List<Diagnostic> diagnostics() {
    return diagnostics.sorted();
  }

  /** Remembers that this result depends on a file or a folder, whose name ends with a slash. */
  public synchronized void ask(String name) {
    asked.add(name);
  }

  /** Returns the names of files and folders that were asked for, without those of what it needs. */
  public synchronized Set<String> asked() {
    return Set.copyOf(asked);
  }

  /** Remembers that this result needs another one, and where the author's source says so. */
  public void use(Task<?> other, SourceLocation at) {
    uses.putIfAbsent(other, at);
  }

  /** Returns what this result needs, in the order it was asked for. */
  public Map<Task<?>, SourceLocation> uses() {
    return uses;
  }

  /** Remembers that this result is to be made again with what another one needs, unlike a use. */
  public void follow(Task<?> other) {
    follows.add(other);
  }

  /** Returns what this result is made again with. */
  public List<Task<?>> follows() {
    return follows;
  }

  /** Returns the result; empty if the task failed or is not done. */
  public Optional<T> value() {
    return value;
  }

  boolean isDone() {
    return done;
  }

  /** Ends the task; an empty result means that it failed. */
  public void finish(Optional<T> result) {
    value = result;
    done = true;
  }

  void waitFor(Task<?> other) {
    waitsFor = Optional.of(other);
  }

  void goOn() {
    waitsFor = Optional.empty();
  }

  Optional<Task<?>> waitsFor() {
    return waitsFor;
  }
}
