package dev.assetbundle.processor.cache;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.Problems;
import java.util.Optional;

/** The first thing that went wrong with a store: one note is enough. */
final class FirstProblem {

  private Optional<Diagnostic> problem = Optional.empty();

  synchronized void report(String place, String why) {
    if (problem.isEmpty()) {
      problem = Optional.of(Problems.cacheFailed(place, why));
    }
  }

  synchronized Optional<Diagnostic> get() {
    return problem;
  }
}
