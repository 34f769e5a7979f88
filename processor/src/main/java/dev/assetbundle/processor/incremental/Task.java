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
import java.util.concurrent.CompletableFuture;

/**
 * One task of a build: its result, its trace, and what it reported. One thread runs the task; the
 * {@link TaskGraph} gives the result to other threads when the task is done.
 */
public final class Task<T> {

  private final String name;
  private final Diagnostics diagnostics = new Diagnostics();
  private final Diagnostics repeated = new Diagnostics();
  private final Map<Task<?>, SourceLocation> uses = new LinkedHashMap<>();
  private final List<Task<?>> follows = new ArrayList<>();
  private final Set<String> asked = new HashSet<>();

  private final CompletableFuture<Optional<T>> result = new CompletableFuture<>();

  /**
   * Creates a task that has not run.
   *
   * @param name for messages about cycles
   */
  public Task(String name) {
    this.name = name;
  }

  /** Returns the name for messages. */
  public String name() {
    return name;
  }

  /**
   * Reports something that the author should know. Called by the thread that runs the task, or by
   * that of a tool for which this one waits.
   */
  public void report(Diagnostic diagnostic) {
    diagnostics.report(diagnostic);
  }

  /**
   * Tells again what a task reported whose result this one reuses. It does not count for {@link
   * #hasReportedMuch}, since that other task would have reported it.
   */
  public void repeat(Diagnostic diagnostic) {
    repeated.report(diagnostic);
  }

  /** Whether so much was reported already that more would not be read. */
  public boolean hasReportedMuch() {
    return diagnostics.isLong();
  }

  /** Returns what was reported and told again, sorted and without repetitions. */
  public List<Diagnostic> diagnostics() {
    return diagnostics.sortedWith(repeated);
  }

  /** Adds a file or folder to the trace; names of folders end with a slash. */
  public synchronized void ask(String name) {
    asked.add(name);
  }

  /** Returns the files and folders of the trace, without those of the tasks that this one needs. */
  public synchronized Set<String> asked() {
    return Set.copyOf(asked);
  }

  /**
   * Records that this task needs the result of another one, and where the author's source says so.
   */
  public void use(Task<?> other, SourceLocation at) {
    uses.putIfAbsent(other, at);
  }

  /** Returns the tasks whose results this one needs, in the order of the requests. */
  public Map<Task<?>, SourceLocation> uses() {
    return uses;
  }

  /**
   * Records that this task is out of date whenever a task that {@code other} needs is. Unlike with
   * {@link #use}, the results may depend on each other.
   */
  public void follow(Task<?> other) {
    follows.add(other);
  }

  /** Returns the tasks given to {@link #follow}. */
  public List<Task<?>> follows() {
    return follows;
  }

  /** Returns the tasks that this one is out of date with, without those that these need. */
  Set<Task<?>> needed() {
    Set<Task<?>> needed = new HashSet<>(uses.keySet());
    follows.forEach(other -> needed.addAll(other.uses.keySet()));
    return needed;
  }

  /** Returns the result; empty if the task failed or is not done. */
  public Optional<T> value() {
    return result.getNow(Optional.empty());
  }

  /** Returns the result when the task is done; empty if it failed. */
  Optional<T> await() {
    return result.join();
  }

  /** Ends the task; an empty result means that it failed. */
  void finish(Optional<T> value) {
    result.complete(value);
  }
}
