package dev.assetbundle.processor.pipeline;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.Problems;
import dev.assetbundle.processor.pipeline.BundleResult.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses what is shown of what was found. A file that is no stylesheet at all has a mistake on
 * each line, and the first of them say as much as all of them.
 */
final class FindingLimit {

  /** For each file; javac shows 100 of a kind, and what was left out must be among them. */
  private static final int MOST = 90;

  private final List<Finding> findings;

  FindingLimit(List<Finding> findings) {
    this.findings = findings;
  }

  /** Returns them in order, with one at the end of a file for all that were left out of it. */
  List<Finding> shown() {
    List<Finding> sorted = new ArrayList<>(findings);
    sorted.sort(Comparator.comparing(Finding::diagnostic));
    Map<String, Integer> counts = new LinkedHashMap<>();
    Map<String, Finding> firstLeftOut = new LinkedHashMap<>();
    List<Finding> shown = new ArrayList<>();
    for (Finding finding : sorted) {
      String path = finding.diagnostic().at().path();
      if (path.isEmpty() || counts.merge(path, 1, Integer::sum) <= MOST) {
        shown.add(finding);
      } else {
        firstLeftOut.putIfAbsent(path, finding);
      }
    }
    firstLeftOut.forEach(
        (path, first) -> {
          // They are sorted: no other is worse than this one.
          Diagnostic rest =
              Problems.more(
                  first.diagnostic().severity(), counts.getOrDefault(path, 0) - MOST, path);
          shown.add(new Finding(first.manifest(), rest));
        });
    return shown;
  }
}
