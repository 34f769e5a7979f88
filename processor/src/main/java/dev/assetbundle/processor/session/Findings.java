package dev.assetbundle.processor.session;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.Severity;
import dev.assetbundle.processor.record.BuildRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reports diagnostics of the bundles of a target, and remembers them for the record of the build.
 */
public final class Findings {

  private final Consumer<BuildRecord.Finding> report;
  private final List<BuildRecord.Finding> said = new ArrayList<>();

  /** Remembers what is reported and hands it on to {@code report}. */
  public Findings(Consumer<BuildRecord.Finding> report) {
    this.report = report;
  }

  /** Reports at the annotation of a bundle. */
  public void report(int bundle, List<Diagnostic> diagnostics) {
    diagnostics.forEach(diagnostic -> report(new BuildRecord.Finding(bundle, "", -1, diagnostic)));
  }

  /** Reports what was found in the bundles, in their order. */
  public void report(List<BundleResult> bundles) {
    for (int i = 0; i < bundles.size(); i++) {
      for (BundleResult.Finding finding : bundles.get(i).findings()) {
        report(finding.of(i));
      }
    }
  }

  /** Reports at a member of the annotation of a bundle. */
  public void report(BuildRecord.Finding finding) {
    said.add(finding);
    report.accept(finding);
  }

  /** Returns everything that was reported. */
  public List<BuildRecord.Finding> said() {
    return said;
  }

  /** Whether something of that code was reported. */
  public boolean hasSaid(String code) {
    return said.stream().anyMatch(finding -> finding.diagnostic().code().equals(code));
  }

  /** Whether an error was reported. */
  public boolean failed() {
    return said.stream().anyMatch(f -> f.diagnostic().severity() == Severity.ERROR);
  }
}
