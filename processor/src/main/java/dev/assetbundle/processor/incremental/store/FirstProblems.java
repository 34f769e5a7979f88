package dev.assetbundle.processor.incremental.store;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The first thing of each kind that went wrong with a store: one note for each is enough. */
final class FirstProblems {

  /** What can fail on its own. */
  enum Doing {
    READING,
    WRITING
  }

  private final Map<Doing, Diagnostic> problems = new EnumMap<>(Doing.class);

  synchronized void report(Doing kind, Diagnostic problem) {
    problems.putIfAbsent(kind, problem);
  }

  synchronized boolean has(Doing kind) {
    return problems.containsKey(kind);
  }

  /** Returns them in the order of their kinds. */
  synchronized List<Diagnostic> all() {
    return List.copyOf(problems.values());
  }
}
