package dev.assetbundle.processor.session;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.Problems;
import dev.assetbundle.processor.diagnostic.Severity;
import dev.assetbundle.processor.session.BundleResult.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Limits the number of diagnostics for each file. A file that is not a stylesheet at all has a
 * mistake on each line, and the first ones tell as much as all of them.
 */
record FindingLimit(List<Finding> findings) {

  /**
   * The limit for one severity of a file: javac shows 100, and the line that counts the rest must
   * be among them.
   */
  private static final int MOST = 98;

  private record Kind(String path, Severity severity) {}

  private Set<String> failed() {
    return findings.stream()
        .map(Finding::diagnostic)
        .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
        .map(diagnostic -> diagnostic.at().path())
        .collect(Collectors.toSet());
  }

  /**
   * Returns the diagnostics in order; for each file with too many, one that counts the others is
   * added.
   */
  List<Finding> shown() {
    List<Finding> sorted = new ArrayList<>(findings);
    // For a file with an error it does not matter that it could not be minified.
    Set<String> failed = failed();
    sorted.removeIf(
        finding ->
            finding.diagnostic().code().equals("not-minified")
                && failed.contains(finding.diagnostic().at().path()));
    sorted.sort(Comparator.comparing(Finding::diagnostic));
    Map<Kind, Integer> counts = new HashMap<>();
    Map<Kind, Finding> firstLeftOut = new LinkedHashMap<>();
    List<Finding> shown = new ArrayList<>();
    for (Finding finding : sorted) {
      Kind kind = new Kind(finding.diagnostic().at().path(), finding.diagnostic().severity());
      if (kind.path().isEmpty() || counts.merge(kind, 1, Integer::sum) <= MOST) {
        shown.add(finding);
      } else {
        firstLeftOut.putIfAbsent(kind, finding);
      }
    }
    firstLeftOut.forEach(
        (kind, first) -> {
          int more = counts.getOrDefault(kind, 0) - MOST;
          Diagnostic rest = Problems.more(kind.severity(), more, kind.path());
          shown.add(new Finding(first.origin(), rest));
        });
    return shown;
  }
}
