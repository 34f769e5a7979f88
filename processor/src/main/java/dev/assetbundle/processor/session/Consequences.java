package dev.assetbundle.processor.session;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.FileProblems;
import dev.assetbundle.processor.diagnostic.Problems;
import dev.assetbundle.processor.diagnostic.ScriptProblems;
import dev.assetbundle.processor.diagnostic.SearchPathProblems;
import dev.assetbundle.processor.diagnostic.Severity;
import dev.assetbundle.processor.diagnostic.suggestion.KnownLibraries;
import dev.assetbundle.processor.session.BundleResult.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Removes diagnostics that are only consequences of a mistake that another one names. */
final class Consequences {

  private Consequences() {}

  /** Returns {@code all} without consequences, in the same order. */
  static List<Finding> leftOut(List<Finding> all) {
    List<Finding> left = new ArrayList<>(all);
    Set<String> hints =
        all.stream()
            .map(Finding::diagnostic)
            .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
            .flatMap(diagnostic -> diagnostic.hint().stream())
            .collect(Collectors.toSet());
    left.removeIf(found -> FileProblems.isSaidBy(hints, found.diagnostic()));
    Set<String> modules =
        all.stream()
            .map(Finding::diagnostic)
            .filter(ScriptProblems::isJoinedModule)
            .map(diagnostic -> diagnostic.at().path())
            .collect(Collectors.toSet());
    left.removeIf(found -> ScriptProblems.isOfModule(modules, found.diagnostic()));
    explain(left);
    return left;
  }

  /**
   * Joins a missing asset and a wrong entry of the search path to one error: the asset may be in
   * the folder that is meant.
   */
  private static void explain(List<Finding> left) {
    Optional<Finding> path =
        left.stream()
            .filter(found -> SearchPathProblems.isEmptyPath(found.diagnostic()))
            .filter(found -> found.diagnostic().hint().isPresent())
            .findFirst();
    Optional<Finding> missing =
        left.stream()
            .filter(found -> Problems.isMissing(found.diagnostic()))
            .filter(
                found ->
                    found
                        .diagnostic()
                        .hint()
                        .filter(hint -> !KnownLibraries.isGuess(hint))
                        .isEmpty())
            .findFirst();
    if (path.isPresent() && missing.isPresent()) {
      Diagnostic named = path.get().diagnostic();
      left.remove(path.get());
      left.replaceAll(
          found ->
              found.equals(missing.get())
                  ? new Finding(
                      found.origin(), found.diagnostic().hint(SearchPathProblems.mayBeThere(named)))
                  : found);
    }
  }
}
