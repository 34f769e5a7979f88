package dev.assetbundle.processor.incremental;

import dev.assetbundle.processor.incremental.TaskResults.Result;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Results of the previous build that are up to date. */
public final class PreviousResults {

  /** No results. */
  public static final PreviousResults NONE = new PreviousResults(Map.of(), name -> {});

  private final Map<String, Result> results;
  private final Consumer<String> used;
  private final Set<String> usedNames = ConcurrentHashMap.newKeySet();

  PreviousResults(Map<String, Result> results, Consumer<String> used) {
    this.results = results;
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
