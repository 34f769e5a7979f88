package dev.assetbundle.processor.cli;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.OutputProblems;
import dev.assetbundle.processor.incremental.Snapshot;
import dev.assetbundle.processor.model.BundleRequest;
import dev.assetbundle.processor.model.ContentCoding;
import dev.assetbundle.processor.model.IdentityText;
import dev.assetbundle.processor.output.DirectorySink;
import dev.assetbundle.processor.output.ManifestJson;
import dev.assetbundle.processor.output.OutputWriter;
import dev.assetbundle.processor.output.OutputWriters;
import dev.assetbundle.processor.output.PublishedAsset;
import dev.assetbundle.processor.record.BuildRecord;
import dev.assetbundle.processor.session.BuildSummary;
import dev.assetbundle.processor.session.BundleResult;
import dev.assetbundle.processor.session.Findings;
import dev.assetbundle.processor.session.OutputFolders;
import dev.assetbundle.processor.session.PreviousBuild;
import dev.assetbundle.processor.session.Target;
import dev.assetbundle.processor.source.DiskTree;
import dev.assetbundle.runtime.internal.export.Listing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * One bundle whose files are written to a folder by their logical paths, and whose diagnostics are
 * printed to a console.
 */
final class FolderTarget implements Target {

  /** The folder of source maps that are not published, beside the manifest. */
  static final String MAPS = "maps";

  private final BundleRequest request;
  private final Set<ContentCoding> codings;
  private final Path root;
  private final Path out;
  private final Optional<Path> manifest;
  private final Progress progress;
  private final Findings findings;
  private Optional<OutputWriters> writers = Optional.empty();
  private Optional<BuildSummary> summary = Optional.empty();

  /**
   * @param root of the project
   * @param out receives the assets
   * @param manifest is written if it is given
   * @param progress is told what is worked on, until something else is printed
   * @param console receives the diagnostics
   */
  FolderTarget(
      BundleRequest request,
      Set<ContentCoding> codings,
      Path root,
      Path out,
      Optional<Path> manifest,
      Progress progress,
      Consumer<Diagnostic> console) {
    this.request = request;
    this.codings = codings;
    this.root = root;
    this.out = out;
    this.manifest = manifest;
    this.progress = progress;
    this.findings =
        new Findings(
            finding -> {
              progress.end();
              console.accept(finding.diagnostic());
            });
  }

  @Override
  public List<BundleRequest> requests() {
    return List.of(request);
  }

  @Override
  public OutputFolders folders() {
    return new OutputFolders(root, Optional.of(out), Optional.of(textFolder()));
  }

  private Path textFolder() {
    return manifest.map(file -> file.resolveSibling("")).orElse(out);
  }

  @Override
  public String identity() {
    return request.identity() + new IdentityText().add(codings, manifest);
  }

  @Override
  public OutputWriters writers(PreviousBuild previous) {
    OutputWriters writers =
        new OutputWriters(
            writer(out, previous.outputs()), writer(textFolder(), previous.texts()), Map.of());
    this.writers = Optional.of(writers);
    try {
      new DirectorySink(out).removeAbandoned();
    } catch (IOException e) {
      // They do no harm, and the next build tries again.
    }
    return writers;
  }

  private static OutputWriter writer(Path folder, Snapshot before) {
    Optional<DiskTree> tree = Optional.of(new DiskTree(folder));
    return new OutputWriter(
        new DirectorySink(folder), tree, before, new HashMap<>(), new HashSet<>());
  }

  @Override
  public boolean mayRestore() {
    return true;
  }

  @Override
  public boolean restore(PreviousBuild.Restored restored) {
    if (isListed()
        && !new Listing(out).lists(restored.record().build().outputs().digests().keySet())) {
      return false;
    }
    restored.record().build().findings().forEach(findings::report);
    return true;
  }

  @Override
  public boolean show(List<BundleResult> bundles) {
    findings.report(bundles);
    OwnOutputs own = new OwnOutputs(root, out);
    bundles.stream().flatMap(bundle -> own.problem(bundle).stream()).forEach(this::report);
    return !failed();
  }

  private void report(Diagnostic problem) {
    report(0, List.of(problem));
  }

  @Override
  public Set<ContentCoding> codings(int bundle) {
    return codings;
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
    if (failed() || published.isEmpty()) {
      return false;
    }
    List<PublishedAsset> assets = published.get(0);
    writers.classes().assets("", assets);
    report(0, writers.classes().takeProblems());
    if (!failed()) {
      manifest.ifPresent(
          file ->
              writers
                  .texts()
                  .text(
                      String.valueOf(file.getFileName()),
                      ManifestJson.of(assets, Optional.empty())));
      // Beside the manifest, which is not published either: see Precompile.
      writers.texts().maps(MAPS, bundles.get(0).hiddenMaps());
      report(0, writers.texts().takeProblems());
    }
    if (!failed() && isListed()) {
      list(assets);
    }
    if (failed()) {
      writers.undo();
    }
    return !failed();
  }

  // Without fingerprints a file replaces that of the previous build: there are no versions.
  private boolean isListed() {
    return request.settings().digest();
  }

  private void list(List<PublishedAsset> assets) {
    try {
      Listed.write(out, assets);
    } catch (IOException e) {
      report(OutputProblems.cannotWrite(out.toString(), e));
    }
  }

  @Override
  public List<BuildRecord.Finding> findings() {
    return findings.said();
  }

  @Override
  public void working(String what) {
    progress.accept(what);
  }

  @Override
  public void tell(BuildSummary summary) {
    this.summary = Optional.of(summary);
  }

  /** Returns what was published; empty if it had been by the previous build, or never is. */
  Optional<BuildSummary> summary() {
    return summary;
  }

  /** Returns how many files had to be written. */
  int written() {
    return writers.map(each -> each.classes().written() + each.texts().written()).orElse(0);
  }

  /** Is told that the build ended, so that others may print. */
  void endProgress() {
    progress.end();
  }

  /** Whether an error was said. */
  boolean failed() {
    return findings.failed();
  }
}
