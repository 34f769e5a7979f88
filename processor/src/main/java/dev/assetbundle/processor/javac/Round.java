package dev.assetbundle.processor.javac;

import dev.assetbundle.processor.codegen.ImageSizes;
import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.OutputProblems;
import dev.assetbundle.processor.javac.declaration.Bundle;
import dev.assetbundle.processor.javac.declaration.BundleDeclaration;
import dev.assetbundle.processor.javac.source.JavaSources;
import dev.assetbundle.processor.model.BundleRequest;
import dev.assetbundle.processor.model.ContentCoding;
import dev.assetbundle.processor.output.OutputManifests;
import dev.assetbundle.processor.output.OutputWriters;
import dev.assetbundle.processor.output.PublishedAsset;
import dev.assetbundle.processor.output.StaleOutputs;
import dev.assetbundle.processor.process.Parallel;
import dev.assetbundle.processor.record.BuildRecord;
import dev.assetbundle.processor.record.GeneratedType;
import dev.assetbundle.processor.record.RecordFile;
import dev.assetbundle.processor.record.WrittenFile;
import dev.assetbundle.processor.record.WrittenRecord;
import dev.assetbundle.processor.session.BuildSummary;
import dev.assetbundle.processor.session.BundleResult;
import dev.assetbundle.processor.session.Findings;
import dev.assetbundle.processor.session.OutputFolders;
import dev.assetbundle.processor.session.PreviousBuild;
import dev.assetbundle.processor.session.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The bundles of one round of the compiler, which receives their results. */
final class Round implements Target {

  private static final String IMAGE_SIZES = "image sizes";

  private final CompilationLayout layout;
  private final OtherBundles others;
  private final List<Bundle> bundles;
  private final TypeWriter types;
  private final JavaSources sources;
  private final CompilerOutputs written;
  private final MessagerReport report;
  private final Findings findings;
  private final boolean failed;
  private Optional<RoundWriter> out = Optional.empty();
  private Optional<Ahead> ahead = Optional.empty();
  private Optional<BuildSummary> summary = Optional.empty();

  /**
   * @param others bundles that are not built now
   * @param sources the Java sources that are compiled
   * @param written what the rounds before wrote, to which more is added
   * @param failed whether an error was reported already, so that nothing may be written
   */
  Round(
      OtherBundles others,
      List<Bundle> bundles,
      TypeWriter types,
      JavaSources sources,
      CompilerOutputs written,
      MessagerReport report,
      boolean failed) {
    this.layout = written.layout();
    this.others = others;
    this.bundles = bundles;
    this.types = types;
    this.sources = sources;
    this.written = written;
    this.report = report;
    this.findings = new Findings(this::print);
    this.failed = failed;
  }

  private void print(BuildRecord.Finding finding) {
    BundleDeclaration declaration = bundles.get(finding.type()).declaration();
    report.print(
        declaration,
        finding.member().isEmpty()
            ? Optional.empty()
            : declaration.value(finding.member(), finding.index()),
        finding.diagnostic());
  }

  /**
   * What is read in parallel while the stages run, and needed afterwards.
   *
   * @param written files of previous builds, by type
   * @param sizes of images
   */
  private record Ahead(
      Supplier<Map<String, List<WrittenFile>>> written, Supplier<ImageSizes> sizes) {}

  @Override
  public List<BundleRequest> requests() {
    return bundles.stream().map(Bundle::request).toList();
  }

  @Override
  public OutputFolders folders() {
    return new OutputFolders(layout.base(), layout.classOutput(), layout.sourceOutput());
  }

  @Override
  public String identity() {
    return bundles.stream()
        .map(Bundle::identity)
        .collect(Collectors.joining("\n", types.takesClassFiles() + "\n", ""));
  }

  @Override
  public OutputWriters writers(PreviousBuild previous) {
    return written.writers(previous);
  }

  @Override
  public boolean mayRestore() {
    boolean interrupted = layout.wasInterrupted(names());
    if (interrupted) {
      layout.removeAbandoned().forEach(report::print);
    }
    return !failed && !interrupted;
  }

  @Override
  public void beginRestoring(PreviousBuild previous) {
    layout.changeList(list -> list.begin(previous.written())).forEach(report::print);
  }

  @Override
  public boolean restore(PreviousBuild.Restored restored) {
    if (types.areRefused(restored.generated().stream().map(GeneratedType::className).toList())) {
      return false;
    }
    BuildRecord record = restored.record().build();
    if (others.mayClash(record.written())
        || bundles.stream().anyMatch(bundle -> types.hides(bundle).isPresent())) {
      return false;
    }
    for (int i = 0; i < record.generated().size(); i++) {
      int bundle = record.generated().get(i).type();
      findings.report(
          bundle,
          types
              .give(List.of(restored.generated().get(i)), bundles.get(bundle).declaration().type())
              .stream()
              .toList());
    }
    record.findings().forEach(findings::report);
    written.types().addAll(names());
    return true;
  }

  @Override
  public void endRestoring(PreviousBuild previous, PreviousBuild.Restored restored) {
    if (!restored.isSame()) {
      layout.changeList(list -> list.end(previous.written(), Map.of())).forEach(report::print);
      tell(restored.record());
    } else if (layout.record().filter(file -> !file.isOf(restored.record().build())).isPresent()) {
      tell(restored.record());
    }
    tellOfGoneAssets();
  }

  @Override
  public void begin(PreviousBuild previous) {
    ahead =
        Optional.of(
            new Ahead(
                Parallel.begin(
                    () -> layout.outputManifests().map(OutputManifests::files).orElse(Map.of())),
                Parallel.begin(
                    () ->
                        previous
                            .note(IMAGE_SIZES)
                            .map(ImageSizes::read)
                            .orElseGet(ImageSizes::new))));
  }

  @Override
  public boolean show(List<BundleResult> results) {
    findings.report(results);
    return !failed && !findings.failed();
  }

  @Override
  public Set<ContentCoding> codings(int bundle) {
    return bundles.get(bundle).encodings();
  }

  @Override
  public void report(int bundle, List<Diagnostic> problems) {
    findings.report(bundle, problems);
  }

  @Override
  public boolean write(
      List<BundleResult> results,
      List<List<PublishedAsset>> published,
      OutputWriters writers,
      PreviousBuild previous) {
    ImageSizes sizes = ahead.orElseThrow().sizes().get();
    RoundWriter writer = new RoundWriter(types, writers, findings, sizes);
    out = Optional.of(writer);
    written.types().addAll(names());
    Map<String, List<WrittenFile>> before = ahead.orElseThrow().written().get();
    boolean clean = writer.prepare(bundles, results, published, sources);
    if (clean) {
      others.clashes(bundles, writer.outputs(List.of()), before, sources, findings::report);
    }
    if (!write(writer, clean && !findings.failed(), before)) {
      return false;
    }
    tellOfGoneAssets();
    if (folders().isOnDisk()) {
      previous.note(IMAGE_SIZES, sizes.write());
    }
    return true;
  }

  @Override
  public List<List<GeneratedType>> generated() {
    return out.orElseThrow().given();
  }

  @Override
  public List<BuildRecord.Finding> findings() {
    return findings.said();
  }

  @Override
  public void end(WrittenRecord record) {
    tell(record);
  }

  @Override
  public void fail() {
    findings.report(0, layout.changeRecord(RecordFile::delete));
  }

  @Override
  public void tell(BuildSummary summary) {
    this.summary = Optional.of(summary);
  }

  /** Returns what was published; empty if it had been by the previous build, or never is. */
  Optional<BuildSummary> summary() {
    return summary;
  }

  private void tellOfGoneAssets() {
    layout.list().ifPresent(list -> new GoneAssets(list, sources, report).tell(bundles));
  }

  private boolean write(RoundWriter out, boolean clean, Map<String, List<WrittenFile>> before) {
    if (!clean || layout.classOutput().isEmpty()) {
      return out.types(clean && out.files()) && out.manifests(List.of());
    }
    Map<String, List<WrittenFile>> outputs = out.outputs(List.of());
    StaleOutputs stale =
        new StaleOutputs(layout.classSink(), outputManifests(), before, outputs, Set.of());
    // Neither this nor the following problems are recorded as findings: the next build may succeed.
    List<Diagnostic> unlisted = layout.changeList(list -> list.begin(outputs));
    stale.removeRespelt();
    if (!out.types(out.files())) {
      return false;
    }
    // Only now: if nothing can be written at all, the problems with the files are reported instead.
    unlisted.forEach(report::print);
    List<String> left = stale.remove(layout::removeText);
    left.forEach(path -> report.print(OutputProblems.cannotRemove(path)));
    if (!out.manifests(left)) {
      return false;
    }
    layout.changeList(list -> list.end(out.outputs(left), out.assets())).forEach(report::print);
    return true;
  }

  private List<String> names() {
    return bundles.stream().map(bundle -> bundle.declaration().binaryName()).toList();
  }

  private OutputManifests outputManifests() {
    return layout.outputManifests().orElseThrow();
  }

  private void tell(WrittenRecord record) {
    List<String> left =
        outputManifests().types().stream()
            .filter(type -> !names().contains(type) && others.isBundle(type))
            .toList();
    findings.report(0, layout.changeRecord(file -> file.write(record, left)));
  }
}
