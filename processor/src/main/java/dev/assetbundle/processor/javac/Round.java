package dev.assetbundle.processor.javac;

import dev.assetbundle.processor.cache.Caches;
import dev.assetbundle.processor.codegen.ImageSizes;
import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.OutputProblems;
import dev.assetbundle.processor.incremental.Parallel;
import dev.assetbundle.processor.javac.LastBuild.Legacy;
import dev.assetbundle.processor.javac.declaration.Bundle;
import dev.assetbundle.processor.javac.source.JavaSources;
import dev.assetbundle.processor.output.OutputManifests;
import dev.assetbundle.processor.output.OutputWriter;
import dev.assetbundle.processor.output.StaleOutputs;
import dev.assetbundle.processor.record.BuildRecord;
import dev.assetbundle.processor.record.RecordFile;
import dev.assetbundle.processor.record.RecordingTree;
import dev.assetbundle.processor.record.Snapshot;
import dev.assetbundle.processor.record.Snapshot.Comparison;
import dev.assetbundle.processor.record.WrittenFile;
import dev.assetbundle.processor.record.WrittenRecord;
import dev.assetbundle.processor.session.AssetBuild;
import dev.assetbundle.processor.session.AssetPipeline;
import dev.assetbundle.processor.session.BundleResult;
import dev.assetbundle.processor.session.Earlier;
import dev.assetbundle.processor.session.KeptResults;
import dev.assetbundle.processor.source.CachedFileTree;
import dev.assetbundle.processor.source.DiskTree;
import dev.assetbundle.processor.source.FileTree;
import dev.assetbundle.processor.source.Stamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.annotation.processing.Filer;
import javax.tools.StandardLocation;

/** Builds the bundles of one round, or finds that there is nothing to do. */
final class Round {

  private final Filer filer;
  private final CompilationLayout layout;
  private final Predicate<String> isBundle;
  private final List<Bundle> bundles;
  private final TypeWriter types;
  private final JavaSources sources;
  private final Written written;
  private final MessagerReport report;
  private final Findings findings;
  private final long now = System.currentTimeMillis();

  /**
   * @param isBundle whether a type that is not built now is still to be, by its binary name
   * @param sources what is compiled
   * @param written what earlier rounds wrote, to which more is added
   */
  Round(
      Filer filer,
      CompilationLayout layout,
      Predicate<String> isBundle,
      List<Bundle> bundles,
      TypeWriter types,
      JavaSources sources,
      Written written,
      MessagerReport report) {
    this.filer = filer;
    this.layout = layout;
    this.isBundle = isBundle;
    this.bundles = bundles;
    this.types = types;
    this.sources = sources;
    this.written = written;
    this.report = report;
    this.findings = new Findings(bundles, report);
  }

  /**
   * What the rounds of a compilation wrote.
   *
   * @param files paths in class output
   * @param texts paths in source output
   * @param types binary names of the annotated types
   */
  record Written(Set<String> files, Set<String> texts, Set<String> types) {}

  /**
   * What is read while the pipeline runs, to be there when it ends.
   *
   * @param written what earlier builds wrote, by type
   * @param sizes of images
   */
  private record Ahead(
      Supplier<Map<String, List<WrittenFile>>> written, Supplier<ImageSizes> sizes) {}

  /**
   * Builds.
   *
   * @param failed whether something is wrong already, so that nothing is to be written
   */
  void build(AssetBuild build, Caches.Opened caches, boolean failed) {
    LastBuild last = new LastBuild(caches.local(), layout, names(), identity(build));
    Map<String, Stamp> seen = new HashMap<>();
    OutputWriters writers = new OutputWriters(classes(last, seen), texts(last), seen);
    FileTree project = new CachedFileTree(new DiskTree(layout.base()));
    Comparison inputs = last.compare(project, now);
    boolean interrupted = layout.wasInterrupted(names());
    if (interrupted) {
      layout.removeAbandoned().forEach(report::print);
    }
    if (!failed && !interrupted && restore(last, inputs, project, writers)) {
      tellOfGoneAssets();
      return;
    }
    if (bundles.stream().anyMatch(bundle -> bundle.request().settings().minify())) {
      build.expect(inputs.different());
    }
    Ahead ahead = ahead(last);
    RecordingTree tree = new RecordingTree(project, inputs.same(), now);
    AssetPipeline.Built built =
        build.run(
            tree,
            caches.results(),
            last.isAlike() ? new EarlierFiles(last, inputs.same(), tree) : Earlier.NONE,
            bundles.stream().map(Bundle::request).toList());
    report(built.bundles());
    ImageSizes sizes = ahead.sizes().get();
    RoundWriter out = new RoundWriter(types, writers, findings, build.programs(), sizes);
    written.types().addAll(names());
    boolean clean =
        out.prepare(bundles, built.bundles(), caches, sources, failed || findings.failed());
    if (write(out, clean, ahead.written().get())) {
      tellOfGoneAssets();
      if (layout.isOnDisk()) {
        keep(last, built.kept(), tree.snapshot(), writers, out.given());
        last.keep(Legacy.IMAGE_SIZES, sizes.write());
      }
    } else {
      findings.report(0, layout.changeRecord(RecordFile::delete));
    }
  }

  private void tellOfGoneAssets() {
    layout.list().ifPresent(list -> new GoneAssets(list, sources, report).tell(bundles));
  }

  private Ahead ahead(LastBuild last) {
    return new Ahead(
        Parallel.begin(() -> layout.outputManifests().map(OutputManifests::files).orElse(Map.of())),
        Parallel.begin(
            () -> last.get(Legacy.IMAGE_SIZES).map(ImageSizes::read).orElseGet(ImageSizes::new)));
  }

  private void report(List<BundleResult> results) {
    for (int i = 0; i < results.size(); i++) {
      for (BundleResult.Finding finding : results.get(i).findings()) {
        findings.report(
            new BuildRecord.Finding(
                i, finding.origin().member(), finding.origin().index(), finding.diagnostic()));
      }
    }
  }

  private OutputWriter classes(LastBuild last, Map<String, Stamp> seen) {
    return new OutputWriter(
        new FilerSink(
            filer,
            StandardLocation.CLASS_OUTPUT,
            layout.classOutput(),
            layout.folders(),
            last.outputs(),
            seen),
        written.files());
  }

  private OutputWriter texts(LastBuild last) {
    return new OutputWriter(
        new FilerSink(
            filer,
            StandardLocation.SOURCE_OUTPUT,
            layout.sourceOutput(),
            layout.folders(),
            last.texts(),
            new HashMap<>()),
        written.texts());
  }

  private boolean write(RoundWriter out, boolean clean, Map<String, List<WrittenFile>> before) {
    if (!clean || layout.classOutput().isEmpty()) {
      return out.types(clean && out.files()) && out.manifests(List.of());
    }
    Map<String, List<WrittenFile>> outputs = out.outputs(List.of());
    StaleOutputs stale =
        new StaleOutputs(layout.classSink(), outputManifests(), before, outputs, Set.of());
    // Not among the findings, and neither is what follows: the next build may have more luck.
    List<Diagnostic> unlisted = layout.changeList(list -> list.begin(outputs));
    stale.removeRespelt();
    if (!out.types(out.files())) {
      return false;
    }
    // If nothing can be written, that is said of the files themselves.
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

  private String identity(AssetBuild build) {
    return bundles.stream()
        .map(Bundle::identity)
        .collect(
            Collectors.joining("\n", build.identity() + "\n" + types.takesClassFiles() + "\n", ""));
  }

  private OutputManifests outputManifests() {
    return layout.outputManifests().orElseThrow();
  }

  private boolean restore(
      LastBuild last, Comparison inputs, FileTree project, OutputWriters writers) {
    Optional<LastBuild.Restored> restored =
        last.restore(
            inputs,
            project,
            writers,
            () -> layout.changeList(list -> list.begin(last.written())).forEach(report::print),
            now);
    if (restored.isEmpty()) {
      return false;
    }
    if (types.areRefused(
        restored.get().generated().stream().map(GeneratedType::className).toList())) {
      writers.undo();
      return false;
    }
    BuildRecord record = restored.get().build();
    for (int i = 0; i < record.generated().size(); i++) {
      int bundle = record.generated().get(i).type();
      findings.report(
          bundle,
          types
              .give(
                  List.of(restored.get().generated().get(i)),
                  bundles.get(bundle).declaration().type())
              .stream()
              .toList());
    }
    record.findings().forEach(findings::report);
    written.types().addAll(names());
    if (!restored.get().isSame()) {
      layout.changeList(list -> list.end(last.written(), Map.of())).forEach(report::print);
      tell(last.keep(WrittenRecord.of(record)));
    } else if (layout.record().filter(file -> !file.isOf(record)).isPresent()) {
      tell(WrittenRecord.of(record));
    }
    return true;
  }

  private void keep(
      LastBuild last,
      KeptResults results,
      Snapshot read,
      OutputWriters writers,
      List<List<GeneratedType>> generated) {
    Supplier<byte[]> kept =
        last.keepsNothing() ? () -> new byte[0] : Parallel.begin(() -> results.write(read::state));
    tell(last.keep(names(), read, writers, generated, findings.said(), now));
    last.keep(Legacy.RESULTS, kept.get());
  }

  private void tell(WrittenRecord record) {
    List<String> others =
        outputManifests().types().stream()
            .filter(type -> !names().contains(type) && isBundle.test(type))
            .toList();
    findings.report(0, layout.changeRecord(file -> file.write(record, others)));
  }
}
