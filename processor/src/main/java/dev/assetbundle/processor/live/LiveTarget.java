package dev.assetbundle.processor.live;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.model.BundleRequest;
import dev.assetbundle.processor.model.ContentCoding;
import dev.assetbundle.processor.output.DirectorySink;
import dev.assetbundle.processor.output.OutputWriters;
import dev.assetbundle.processor.output.PublishedAsset;
import dev.assetbundle.processor.record.BuildRecord;
import dev.assetbundle.processor.session.BundleResult;
import dev.assetbundle.processor.session.Findings;
import dev.assetbundle.processor.session.OutputFolders;
import dev.assetbundle.processor.session.PreviousBuild;
import dev.assetbundle.processor.session.Target;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes the results of builds into memory, those with errors too: so nothing is built again while
 * nothing changes, even if there is a mistake.
 */
final class LiveTarget implements Target {

  private final Path base;
  private final List<BundleRequest> requests;
  private Findings findings = new Findings(finding -> {});
  private Optional<List<BundleResult>> results = Optional.empty();
  private boolean isBroken;

  LiveTarget(Path base, List<BundleRequest> requests) {
    this.base = base;
    this.requests = List.copyOf(requests);
  }

  /** Returns the results of the last build, once; empty if nothing was built since. */
  Optional<List<BundleResult>> take() {
    Optional<List<BundleResult>> taken = results;
    results = Optional.empty();
    return taken;
  }

  /** Returns everything that was reported by the last build. */
  Stream<Diagnostic> said() {
    return findings.said().stream().map(BuildRecord.Finding::diagnostic);
  }

  @Override
  public List<BundleRequest> requests() {
    return requests;
  }

  @Override
  public OutputFolders folders() {
    return new OutputFolders(base, Optional.empty(), Optional.empty());
  }

  @Override
  public boolean isRemembered() {
    return true;
  }

  @Override
  public String identity() {
    return requests.stream().map(BundleRequest::identity).collect(Collectors.joining("\n"));
  }

  @Override
  public OutputWriters writers(PreviousBuild previous) {
    return OutputWriters.unused(new DirectorySink(base));
  }

  /** Is told that a build broke off, so that what was shown since is not that of the record. */
  void broke() {
    isBroken = true;
  }

  @Override
  public boolean mayRestore() {
    return !isBroken;
  }

  @Override
  public boolean restore(PreviousBuild.Restored restored) {
    return true;
  }

  @Override
  public void begin(PreviousBuild previous) {
    findings = new Findings(finding -> {});
  }

  @Override
  public boolean show(List<BundleResult> bundles) {
    findings.report(bundles);
    return false;
  }

  @Override
  public Set<ContentCoding> codings(int bundle) {
    return Set.of();
  }

  @Override
  public void report(int bundle, List<Diagnostic> problems) {
    findings.report(bundle, problems);
  }

  @Override
  public boolean write(
      List<BundleResult> bundles,
      List<List<PublishedAsset>> published,
      OutputWriters writers,
      PreviousBuild previous) {
    results = Optional.of(bundles);
    isBroken = false;
    return true;
  }

  @Override
  public List<BuildRecord.Finding> findings() {
    return findings.said();
  }
}
