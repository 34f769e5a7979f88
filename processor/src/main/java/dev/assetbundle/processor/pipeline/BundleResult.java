package dev.assetbundle.processor.pipeline;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.Severity;
import java.util.List;

/**
 * What became of one bundle.
 *
 * @param request what was asked for
 * @param assets ordered by logical path; complete only if there is no error
 * @param findings everything there is to say, errors first and then by place
 */
public record BundleResult(BundleRequest request, List<BuiltAsset> assets, List<Finding> findings) {

  /** Copies the lists. */
  public BundleResult {
    assets = List.copyOf(assets);
    findings = List.copyOf(findings);
  }

  /**
   * A diagnostic, filed once, under the first manifest that met it.
   *
   * @param manifest index into the manifests of the request, or -1 for none of them
   * @param diagnostic what to say
   */
  public record Finding(int manifest, Diagnostic diagnostic) {}

  /** Whether there is no error. */
  public boolean succeeded() {
    return findings.stream().noneMatch(f -> f.diagnostic().severity() == Severity.ERROR);
  }
}
