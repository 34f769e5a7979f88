package dev.assetbundle.processor.incremental;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The results of the tasks of a build, to be reused by the next one.
 *
 * @param states digests of all files and folders that results depend on, by name
 * @param groups results by the keys of their tasks; one map for all bundles with the same settings
 */
public record TaskResults(Map<String, String> states, List<Map<String, Result>> groups) {

  /** No results. */
  public static final TaskResults NONE = new TaskResults(Map.of(), List.of());

  /** Copies the list. */
  public TaskResults {
    groups = List.copyOf(groups);
  }

  /**
   * The result of a task, and its trace.
   *
   * @param value the result
   * @param names all files and folders that it depends on; names of folders end with a slash
   * @param said the notes and warnings of the task and those it needs, to be told again
   */
  public record Result(Object value, List<String> names, List<Diagnostic> said) {

    /** Copies the lists. */
    public Result {
      names = List.copyOf(names);
      said = List.copyOf(said);
    }
  }

  /**
   * Returns the results of a build that has just ended.
   *
   * @param groups results of its tasks, by group of settings
   * @param state returns the digest of a file or folder; empty if it changed during the build;
   *     results that depend on it are left out
   */
  public static TaskResults of(
      List<Map<String, Result>> groups, Function<String, Optional<String>> state) {
    Map<String, String> states = new HashMap<>();
    Set<String> changed = new HashSet<>();
    for (Map<String, Result> group : groups) {
      for (Result result : group.values()) {
        for (String name : result.names()) {
          if (!states.containsKey(name) && !changed.contains(name)) {
            state.apply(name).ifPresentOrElse(s -> states.put(name, s), () -> changed.add(name));
          }
        }
      }
    }
    return new TaskResults(states, changed.isEmpty() ? groups : without(changed, groups));
  }

  /**
   * Returns the results that are up to date.
   *
   * @param state returns the digest of a file or folder now; empty if it is not known
   * @param used receives the files and folders that reused results depend on
   */
  public List<PreviousResults> upToDate(
      Function<String, Optional<String>> state, Consumer<String> used) {
    Set<String> changed = new HashSet<>();
    states.forEach(
        (name, digest) -> {
          if (!state.apply(name).filter(digest::equals).isPresent()) {
            changed.add(name);
          }
        });
    return without(changed, groups).stream()
        .map(results -> new PreviousResults(results, used))
        .toList();
  }

  private static List<Map<String, Result>> without(
      Set<String> changed, List<Map<String, Result>> groups) {
    return groups.stream().map(group -> without(changed, group)).toList();
  }

  private static Map<String, Result> without(Set<String> changed, Map<String, Result> group) {
    Map<String, Result> same = new HashMap<>(group);
    if (!changed.isEmpty()) {
      same.values().removeIf(result -> result.names().stream().anyMatch(changed::contains));
    }
    return same;
  }
}
