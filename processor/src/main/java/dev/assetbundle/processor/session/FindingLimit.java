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
 * Chooses what is shown of what was found. A file that is no stylesheet at all has a mistake on
 * each line, and the first of them say as much as all of them.
 */
final class FindingLimit {

  /** Of one severity; javac shows 100 of them, and what was left out must be among those. */
  private static final int MOST = 98;

  private final List<Finding> findings;

  private record Kind(String path, Severity severity) {}

  FindingLimit(List<Finding> findings) {
    this.findings = findings;
  }

  private Set<String> failed() {
    return findings.stream()
        .map(Finding::diagnostic)
        .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
        .map(diagnostic -> diagnostic.at().path())
        .collect(Collectors.toSet());
  }

  /** Returns them in order, with one at the end of a file for all that were left out of it. */
  List<Finding> shown() {
    List<Finding> sorted = new ArrayList<>(findings);
    // What is not published need not be smaller.
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
