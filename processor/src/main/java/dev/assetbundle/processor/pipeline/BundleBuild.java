package dev.assetbundle.processor.pipeline;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.Problems;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.pipeline.BundleResult.Finding;
import dev.assetbundle.processor.source.AssetSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Builds one bundle: its manifests, its statics, and whatever those link, transitively. */
final class BundleBuild {

  private static final int NO_MANIFEST = Entries.NO_MANIFEST;

  private final BuildRun run;
  private final BundleRequest request;
  private final Set<Diagnostic> said;
  private final List<Finding> findings = new ArrayList<>();

  /** The nodes in whose name assets are asked for, by manifest. */
  private final Map<Integer, List<Node<?>>> askers = new TreeMap<>();

  private final Map<AssetSource, Made> made = new ConcurrentHashMap<>();

  /** Everything that was asked for, and the manifest that asked first. */
  private final Map<AssetSource, Integer> asked = new LinkedHashMap<>();

  /**
   * @param said what earlier bundles reported, which is not said again
   */
  BundleBuild(BuildRun run, BundleRequest request, Set<Diagnostic> said) {
    this.run = run;
    this.request = request;
    this.said = said;
  }

  BundleResult build() {
    run.tools().problems().forEach(problem -> file(NO_MANIFEST, problem));
    Entries entries = new Entries(run, request, this::file);
    List<Job> level = new ArrayList<>();
    entries.find().forEach((source, manifest) -> level.add(new Job(source, manifest)));
    build(level);
    followUp();
    collectFindings();
    run.loadPath().problems().forEach(problem -> file(NO_MANIFEST, problem));
    entries.reportLeftOut(asked.keySet());
    checkOutputs();
    if (!run.tools().isComplete()) {
      // A file of a language that could not be loaded is no mistake of its author.
      findings.removeIf(found -> !run.tools().problems().contains(found.diagnostic()));
    }
    List<BuiltAsset> assets =
        made.values().stream()
            .map(Made::asset)
            .sorted(Comparator.comparing(BuiltAsset::logicalPath))
            .toList();
    List<Finding> shown =
        new FindingLimit(findings)
            .shown().stream()
                .map(found -> new Finding(found.manifest(), withLine(found.diagnostic())))
                .toList();
    List<LogicalPath> failed =
        asked.keySet().stream()
            .filter(source -> !made.containsKey(source))
            .map(AssetSource::logicalPath)
            .sorted()
            .distinct()
            .toList();
    return new BundleResult(request, assets, failed, shown);
  }

  private record Job(AssetSource source, int manifest) {}

  // Level by level: what one level links is the next. The expensive part of a level, its files, is
  // done first and in parallel, so that one large bundle does not run on one thread.
  private void build(List<Job> first) {
    List<Job> level = first;
    level.forEach(job -> asked.put(job.source(), job.manifest()));
    while (!level.isEmpty()) {
      warm(level);
      Parallel.forEach(level, this::build);
      List<Job> next = new ArrayList<>();
      for (Job job : level) {
        Made result = made.get(job.source());
        for (AssetSource link : result == null ? List.<AssetSource>of() : result.links()) {
          if (asked.putIfAbsent(link, job.manifest()) == null) {
            next.add(new Job(link, job.manifest()));
          }
        }
      }
      level = next;
    }
  }

  // What is depended on without being used may itself depend on something.
  private void followUp() {
    for (List<Runnable> more = run.takeFollowed(); !more.isEmpty(); more = run.takeFollowed()) {
      Parallel.forEach(more, Runnable::run);
    }
  }

  private void build(Job job) {
    Node<?> asker = asker(job.manifest());
    run.asset(job.source(), asker, SourceLocation.NONE)
        .ifPresent(result -> made.put(job.source(), result));
  }

  private synchronized Node<?> asker(int manifest) {
    Node<?> asker = new Node<>("");
    askers.computeIfAbsent(manifest, key -> new ArrayList<>()).add(asker);
    return asker;
  }

  private void warm(List<Job> level) {
    Set<AssetSource> files = new LinkedHashSet<>();
    for (Job job : level) {
      if (job.source().type().isBundled() && !run.isKept(job.source())) {
        new RequireOrder(run, new Node<>("")).of(job.source()).ifPresent(files::addAll);
      }
    }
    files.removeIf(file -> run.isKept(file.file()));
    // The longest first, so that no thread is left with one of them at the end.
    List<AssetSource> bySize = new ArrayList<>(files);
    bySize.sort(Comparator.comparing(this::length).reversed());
    Parallel.forEach(bySize, file -> run.unit(file, new Node<>(""), SourceLocation.NONE));
  }

  private int length(AssetSource file) {
    return run.reader().text(file.file()).value().map(String::length).orElse(0);
  }

  private void collectFindings() {
    Map<Node<?>, Integer> claimed = new LinkedHashMap<>();
    // Manifests claim what they met in their order; what only statics met comes last.
    List<Integer> order = new ArrayList<>(askers.keySet());
    order.remove(Integer.valueOf(NO_MANIFEST));
    order.add(NO_MANIFEST);
    for (int manifest : order) {
      Deque<Node<?>> queue = new ArrayDeque<>(askers.getOrDefault(manifest, List.of()));
      while (!queue.isEmpty()) {
        Node<?> node = queue.poll();
        if (claimed.putIfAbsent(node, manifest) == null) {
          node.diagnostics().forEach(diagnostic -> file(manifest, diagnostic));
          queue.addAll(node.uses().keySet());
          queue.addAll(node.follows());
        }
      }
    }
    if (run.hasCircles()) {
      for (UrlCycles.Cycle cycle : UrlCycles.among(claimed.keySet())) {
        claimed.entrySet().stream()
            .filter(entry -> cycle.nodes().contains(entry.getKey()))
            .findFirst()
            .ifPresent(entry -> file(entry.getValue(), cycle.diagnostic()));
      }
    }
  }

  private void checkOutputs() {
    Set<LogicalPath> once = new HashSet<>();
    Set<LogicalPath> again = new HashSet<>();
    for (AssetSource source : made.keySet()) {
      if (!once.add(source.logicalPath())) {
        again.add(source.logicalPath());
      }
    }
    Map<LogicalPath, Map<String, Integer>> files = new TreeMap<>();
    asked.forEach(
        (source, manifest) -> {
          if (again.contains(source.logicalPath()) && made.containsKey(source)) {
            files
                .computeIfAbsent(source.logicalPath(), path -> new TreeMap<>())
                .put(source.file().toString(), manifest);
          }
        });
    files.forEach(
        (path, manifests) -> {
          if (manifests.size() > 1) {
            file(
                Collections.max(manifests.values()),
                Problems.duplicateOutput(path.value(), manifests.keySet(), SourceLocation.NONE));
          }
        });
  }

  private void file(int manifest, Diagnostic diagnostic) {
    if (said.add(diagnostic)) {
      findings.add(new Finding(manifest, diagnostic));
    }
  }

  private Diagnostic withLine(Diagnostic diagnostic) {
    return diagnostic.at().line() > 0 && diagnostic.excerpt().isEmpty()
        ? run.reader()
            .line(diagnostic.at().path(), diagnostic.at().line())
            .map(diagnostic::excerpt)
            .orElse(diagnostic)
        : diagnostic;
  }
}
