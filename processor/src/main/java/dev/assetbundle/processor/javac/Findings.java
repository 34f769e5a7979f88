package dev.assetbundle.processor.javac;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.Severity;
import dev.assetbundle.processor.javac.declaration.Bundle;
import dev.assetbundle.processor.javac.declaration.BundleDeclaration;
import dev.assetbundle.processor.record.BuildRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reports diagnostics of the bundles of one round, and remembers them for the record of the build.
 */
final class Findings {

  private final List<Bundle> bundles;
  private final MessagerReport report;
  private final List<BuildRecord.Finding> said = new ArrayList<>();

  Findings(List<Bundle> bundles, MessagerReport report) {
    this.bundles = bundles;
    this.report = report;
  }

  /** Reports at the annotation of a bundle. */
  void report(int bundle, List<Diagnostic> diagnostics) {
    diagnostics.forEach(diagnostic -> report(new BuildRecord.Finding(bundle, "", -1, diagnostic)));
  }

  /** Reports at a member of the annotation of a bundle. */
  void report(BuildRecord.Finding finding) {
    said.add(finding);
    BundleDeclaration declaration = bundles.get(finding.type()).declaration();
    report.print(
        declaration,
        finding.member().isEmpty()
            ? Optional.empty()
            : declaration.value(finding.member(), finding.index()),
        finding.diagnostic());
  }

  /** Returns everything that was reported. */
  List<BuildRecord.Finding> said() {
    return said;
  }

  /** Whether something of that code was reported. */
  boolean hasSaid(String code) {
    return said.stream().anyMatch(finding -> finding.diagnostic().code().equals(code));
  }

  /** Whether an error was reported. */
  boolean failed() {
    return said.stream().anyMatch(f -> f.diagnostic().severity() == Severity.ERROR);
  }
}
