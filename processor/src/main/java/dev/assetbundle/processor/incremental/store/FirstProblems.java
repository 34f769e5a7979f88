package dev.assetbundle.processor.incremental.store;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The first problem of each kind with a store: one note for each kind is enough.
 *
 * @param <K> the kinds
 */
final class FirstProblems<K extends Enum<K>> {

  private final Map<K, Diagnostic> problems;

  FirstProblems(Class<K> kinds) {
    problems = new EnumMap<>(kinds);
  }

  synchronized void report(K kind, Diagnostic problem) {
    problems.putIfAbsent(kind, problem);
  }

  synchronized boolean has(K kind) {
    return problems.containsKey(kind);
  }

  /** Returns them in the order of their kinds. */
  synchronized List<Diagnostic> all() {
    return List.copyOf(problems.values());
  }
}
