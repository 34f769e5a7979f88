package dev.assetbundle.processor.javac;

import dev.assetbundle.processor.AssetBuild;
import dev.assetbundle.processor.cache.Caches;
import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.Problems;
import dev.assetbundle.processor.emit.Emitter;
import dev.assetbundle.processor.emit.GeneratedSource;
import dev.assetbundle.processor.model.Digests;
import dev.assetbundle.processor.pipeline.BundleResult;
import dev.assetbundle.processor.record.BuildRecord;
import dev.assetbundle.processor.record.Ledger;
import dev.assetbundle.processor.record.RecordFile;
import dev.assetbundle.processor.record.RecordingTree;
import dev.assetbundle.processor.record.Snapshot;
import dev.assetbundle.processor.source.DiskTree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.annotation.processing.Filer;

/** Builds the bundles of one round, or finds that there is nothing to do. */
final class Round {

  private final Filer filer;
  private final Place place;
  private final Predicate<String> isBundle;
  private final List<Bundle> bundles;
  private final Written written;
  private final MessagerReport report;
  private final Findings findings;
  private final long now = System.currentTimeMillis();

  /**
   * @param isBundle whether a type that is not built now is still to be, by its binary name
   * @param written what earlier rounds wrote, to which more is added
   */
  Round(
      Filer filer,
      Place place,
      Predicate<String> isBundle,
      List<Bundle> bundles,
      Written written,
      MessagerReport report) {
    this.filer = filer;
    this.place = place;
    this.isBundle = isBundle;
    this.bundles = bundles;
    this.written = written;
    this.report = report;
    this.findings = new Findings(bundles, report);
  }

  /**
   * What the rounds of a compilation wrote.
   *
   * @param classes names of the generated classes
   * @param files paths in class output
   * @param types binary names of the annotated types
   */
  record Written(Set<String> classes, Set<String> files, Set<String> types) {}

  /**
   * Builds.
   *
   * @param failed whether something is wrong already, so that nothing is to be written
   */
  void build(AssetBuild build, Caches.Opened caches, boolean failed) {
    LastBuild last =
        new LastBuild(caches.local(), place.base(), place.classOutput(), types(), identity(build));
    if (!failed && restore(last, caches)) {
      return;
    }
    RecordingTree tree = new RecordingTree(new DiskTree(place.base()), last.inputs(), now);
    List<BundleResult> results =
        build.run(tree, caches.results(), bundles.stream().map(Bundle::request).toList());
    for (int i = 0; i < results.size(); i++) {
      for (BundleResult.Finding finding : results.get(i).findings()) {
        findings.report(
            new BuildRecord.Finding(i, "manifests", finding.manifest(), finding.diagnostic()));
      }
    }
    Emitter emitter =
        new Emitter(new FilerOutput(filer, place.classOutput(), last.outputs()), written.files());
    RoundOutput out = new RoundOutput(filer, emitter, caches, written.classes(), findings);
    written.types().addAll(types());
    if (out.classes(bundles, results, failed || findings.failed()) && write(out)) {
      keep(last, tree.snapshot(), emitter, out.sources());
    } else {
      forget();
    }
  }

  private boolean write(RoundOutput out) {
    if (place.classOutput().isEmpty()) {
      return out.assets() && out.manifests(List.of());
    }
    StaleOutputs stale = new StaleOutputs(place, ledger(), Set.copyOf(types()), out.paths());
    stale.removeRespelt();
    boolean clean = out.assets();
    if (clean) {
      List<String> left = stale.remove();
      // Not among the findings: the next build may have more luck.
      left.forEach(path -> report.print(Problems.cannotRemove(path)));
      clean = out.manifests(left);
    }
    return clean;
  }

  private List<String> types() {
    return bundles.stream().map(bundle -> bundle.declaration().binaryName()).toList();
  }

  private String identity(AssetBuild build) {
    return bundles.stream()
        .map(Bundle::identity)
        .collect(Collectors.joining("\n", build.identity() + "\n", ""));
  }

  private Ledger ledger() {
    return new Ledger(new DiskTree(place.classOutput().orElseThrow()));
  }

  private boolean restore(LastBuild last, Caches.Opened caches) {
    if (place.classOutput().isEmpty()) {
      return false;
    }
    FilerOutput output = new FilerOutput(filer, place.classOutput(), last.outputs());
    Emitter emitter = new Emitter(output, written.files());
    Optional<LastBuild.Restored> restored =
        last.restore(new DiskTree(place.base()), place.classOutput().get(), emitter, now);
    if (restored.isEmpty()) {
      return false;
    }
    BuildRecord record = restored.get().build();
    for (int i = 0; i < record.sources().size(); i++) {
      int bundle = record.sources().get(i).type();
      findings.report(
          bundle,
          new RoundOutput(filer, emitter, caches, written.classes(), findings)
              .generate(bundles.get(bundle), List.of(restored.get().sources().get(i))));
    }
    record.findings().forEach(findings::report);
    if (!restored.get().isSame()) {
      last.keep(record);
    }
    written.types().addAll(types());
    if (!restored.get().isSame() || !place.record().map(file -> file.isOf(record)).orElse(true)) {
      tell(record);
    }
    return true;
  }

  private void keep(
      LastBuild last, Snapshot inputs, Emitter emitter, List<List<GeneratedSource>> sources) {
    if (place.classOutput().isEmpty()) {
      return;
    }
    DiskTree output = new DiskTree(place.classOutput().get());
    List<BuildRecord.Source> generated = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      for (GeneratedSource source : sources.get(i)) {
        generated.add(new BuildRecord.Source(i, source.className(), Digests.sha256(source.text())));
      }
    }
    BuildRecord record =
        new BuildRecord(
            last.identity(),
            place.base().toString(),
            types(),
            inputs,
            Snapshot.of(output, emitter.files(), now),
            generated,
            findings.said());
    last.keep(record, sources.stream().flatMap(List::stream).toList(), output);
    tell(record);
  }

  /** Leaves a record for build tools. */
  private void tell(BuildRecord record) {
    place
        .record()
        .ifPresent(
            file -> {
              try {
                file.write(withOthers(file, record));
              } catch (IOException e) {
                findings.report(0, List.of(Problems.noRecord(file.toString(), e.toString())));
              }
            });
  }

  // Some builds compile only the files that changed, and this one may have seen only some types.
  private BuildRecord withOthers(RecordFile file, BuildRecord record) {
    List<String> others = new ArrayList<>(ledger().types());
    others.removeAll(record.types());
    if (others.stream().noneMatch(isBundle)) {
      return record;
    }
    return file.read()
        .filter(last -> last.types().stream().anyMatch(others::contains))
        .map(record::plus)
        .orElse(record);
  }

  // Build tools must not take a build that failed for one that is up to date.
  private void forget() {
    List<Diagnostic> problems = new ArrayList<>();
    place
        .record()
        .ifPresent(
            file -> {
              try {
                file.delete();
              } catch (IOException e) {
                problems.add(Problems.noRecord(file.toString(), e.toString()));
              }
            });
    findings.report(0, problems);
  }
}
