package dev.assetbundle.processor.incremental;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Results of tasks of the previous build that are up to date. */
public final class TaskResults {

  /** No results. */
  public static final TaskResults NONE = new TaskResults(Map.of(), name -> false, name -> {});

  private final Map<String, Result> results;
  private final Consumer<String> used;
  private final Set<String> usedNames = ConcurrentHashMap.newKeySet();

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
   * Returns those results that are up to date.
   *
   * @param all results by the keys of their tasks
   * @param isSame whether a file or folder is as the previous build saw it
   * @param used receives the files and folders that reused results depend on
   */
  public TaskResults(Map<String, Result> all, Predicate<String> isSame, Consumer<String> used) {
    this.results = new HashMap<>(all);
    this.results.values().removeIf(result -> !result.names().stream().allMatch(isSame));
    this.used = used;
  }

  /** Whether the result of a task is up to date, so that the task need not run. */
  public boolean has(String key) {
    return results.containsKey(key);
  }

  /**
   * Returns the result of a task if it is up to date, and adds its whole trace to the trace of the
   * task that uses it, which tells its notes and warnings again.
   *
   * @param key of the task that produced the result
   */
  public <T> Optional<T> use(String key, Class<T> type, Task<?> by) {
    Result result = results.get(key);
    if (result == null) {
      return Optional.empty();
    }
    for (String name : result.names()) {
      if (usedNames.add(name)) {
        used.accept(name);
      }
      by.ask(name);
    }
    result.said().forEach(by::repeat);
    return Optional.of(type.cast(result.value()));
  }

  /**
   * Returns the results that this build did not need, although it depends on everything that they
   * depend on. If a whole bundle was up to date, no task asked for its single files; their results
   * are needed again once one of the files changes.
   *
   * @param asked keys of the tasks of this build
   */
  Map<String, Result> unused(Set<String> asked) {
    Map<String, Result> unused = new HashMap<>(results);
    unused.keySet().removeAll(asked);
    unused.values().removeIf(result -> !usedNames.containsAll(result.names()));
    return unused;
  }
}
