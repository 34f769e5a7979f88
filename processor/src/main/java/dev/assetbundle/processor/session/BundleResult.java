package dev.assetbundle.processor.session;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.Severity;
import dev.assetbundle.processor.model.BuiltAsset;
import dev.assetbundle.processor.model.BundleRequest;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.Origin;
import dev.assetbundle.processor.record.BuildRecord;
import java.util.List;

/**
 * What became of one bundle.
 *
 * @param request what was asked for
 * @param assets ordered by logical path; complete only if there is no error
 * @param failed names of those that were found but could not be made, ordered
 * @param findings everything there is to say, errors first and then by place
 */
public record BundleResult(
    BundleRequest request,
    List<BuiltAsset> assets,
    List<LogicalPath> failed,
    List<Finding> findings) {

  /** Copies the lists. */
  public BundleResult {
    assets = List.copyOf(assets);
    failed = List.copyOf(failed);
    findings = List.copyOf(findings);
  }

  /**
   * A diagnostic, filed once, under the first manifest or glob that met it.
   *
   * @param origin what asked for the file it is about
   * @param diagnostic what to say
   */
  public record Finding(Origin origin, Diagnostic diagnostic) {

    /** Returns what a record says of it, in which the bundle has this number. */
    public BuildRecord.Finding of(int bundle) {
      return new BuildRecord.Finding(bundle, origin.member(), origin.index(), diagnostic);
    }
  }

  /** Whether there is no error. */
  public boolean succeeded() {
    return findings.stream().noneMatch(f -> f.diagnostic().severity() == Severity.ERROR);
  }
}
