package dev.assetbundle.processor.session;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.Severity;
import dev.assetbundle.processor.finish.FinishedAsset;
import dev.assetbundle.processor.finish.UrlCycles;
import dev.assetbundle.processor.incremental.Task;
import dev.assetbundle.processor.model.BuiltAsset;
import dev.assetbundle.processor.model.BundleRequest;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.Origin;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.process.Parallel;
import dev.assetbundle.processor.resolve.Entries;
import dev.assetbundle.processor.resolve.LibraryFiles;
import dev.assetbundle.processor.resolve.RequireOrder;
import dev.assetbundle.processor.session.BundleResult.Finding;
import dev.assetbundle.processor.source.AssetSource;
import dev.assetbundle.processor.source.LibraryFile;
import dev.assetbundle.processor.text.MappedText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Builds one bundle: its manifests, its statics, and whatever those link, transitively. */
final class BundleBuild {

  private final Stages stages;
  private final BundleRequest request;
  private final Set<Diagnostic> reported;
  private final Consumer<String> working;
  private List<Finding> findings = new ArrayList<>();

  /**
   * Tasks that stand for the manifests and statics of the request: each asset is needed by one of
   * them.
   */
  private final Map<Origin, List<Task<?>>> askers = new TreeMap<>();

  private final Map<AssetSource, FinishedAsset> finished = new ConcurrentHashMap<>();

  /** The texts of linked modules, those that were asked for. */
  private final Map<AssetSource, Map<LogicalPath, MappedText>> texts = new ConcurrentHashMap<>();

  /** All assets of the bundle, and the manifest or glob that needed each of them first. */
  private final Map<AssetSource, Origin> needed = new LinkedHashMap<>();

  /**
   * @param reported what the bundles before this one reported, which is not reported again
   * @param working is told each file that is worked on, by any thread
   */
  BundleBuild(
      Stages stages, BundleRequest request, Set<Diagnostic> reported, Consumer<String> working) {
    this.stages = stages;
    this.request = request;
    this.reported = reported;
    this.working = working;
  }

  BundleResult build() {
    stages.tools().problems().forEach(problem -> file(Origin.BUNDLE, problem));
    Entries entries = new Entries(stages.loadPath(), request, this::file);
    List<Job> level = new ArrayList<>();
    entries.find().forEach((source, origin) -> level.add(new Job(source, origin)));
    build(level);
    followUp();
    collectFindings();
    stages.loadPath().problems().forEach(problem -> file(Origin.PATHS, problem));
    new OutputNames(request.settings(), finished, needed).check(this::file);
    // With an error nothing is published, so nothing is left out either.
    List<LibraryFile> library = List.of();
    if (findings.stream().noneMatch(f -> f.diagnostic().severity() == Severity.ERROR)) {
      LibraryFiles files =
          new LibraryFiles(stages.loadPath(), request, needed.keySet(), this::file);
      entries.reportLeftOut(source -> needed.containsKey(source) || files.has(source));
      library = files.find();
    }
    findings = Consequences.leftOut(findings);
    if (!stages.tools().isComplete()) {
      // If a language could not be loaded, everything else may be a consequence of that.
      findings.removeIf(found -> !stages.tools().problems().contains(found.diagnostic()));
    }
    List<Finding> shown =
        new FindingLimit(findings)
            .shown().stream()
                .map(found -> new Finding(found.origin(), withLine(found.diagnostic())))
                .toList();
    List<LogicalPath> failed =
        needed.keySet().stream()
            .filter(source -> !finished.containsKey(source))
            .map(AssetSource::logicalPath)
            .sorted()
            .distinct()
            .toList();
    boolean hidesMaps = request.settings().hidesMaps();
    return new BundleResult(
        request,
        outputs(asset -> !asset.isMap() || !hidesMaps),
        outputs(asset -> asset.isMap() && hidesMaps),
        library,
        List.of(),
        failed,
        shown,
        this::text);
  }

  private List<BuiltAsset> outputs(Predicate<BuiltAsset> wanted) {
    return finished.values().stream()
        .flatMap(result -> result.outputs().stream())
        .filter(wanted)
        .sorted(Comparator.comparing(BuiltAsset::logicalPath))
        .toList();
  }

  private Optional<MappedText> text(LogicalPath path) {
    return needed.keySet().stream()
        .filter(source -> source.logicalPath().equals(path) || parts(source).contains(path))
        .findFirst()
        .flatMap(
            source ->
                finished.containsKey(source)
                    ? Optional.ofNullable(texts(source).get(path))
                    : stages.rest(source));
  }

  // All parts of a linked module are made at once, and asked for one after the other.
  private Map<LogicalPath, MappedText> texts(AssetSource source) {
    return parts(source).isEmpty()
        ? stages.texts(source)
        : texts.computeIfAbsent(source, stages::texts);
  }

  private List<LogicalPath> parts(AssetSource source) {
    return Optional.ofNullable(finished.get(source)).stream()
        .flatMap(result -> result.parts().stream())
        .map(BuiltAsset::logicalPath)
        .toList();
  }

  private record Job(AssetSource source, Origin origin) {}

  // Level by level: what one level links is the next. The expensive part of a level, its files, is
  // done first and in parallel, so that one large bundle does not run on one thread.
  private void build(List<Job> first) {
    List<Job> level = first;
    level.forEach(job -> needed.put(job.source(), job.origin()));
    while (!level.isEmpty()) {
      warm(level);
      Parallel.forEach(level, this::build);
      List<Job> next = new ArrayList<>();
      for (Job job : level) {
        FinishedAsset result = finished.get(job.source());
        for (AssetSource link : result == null ? List.<AssetSource>of() : result.links()) {
          if (needed.putIfAbsent(link, job.origin()) == null) {
            next.add(new Job(link, job.origin()));
          }
        }
      }
      level = next;
    }
  }

  // Followed assets may follow others.
  private void followUp() {
    for (List<Runnable> more = stages.takeFollowed();
        !more.isEmpty();
        more = stages.takeFollowed()) {
      Parallel.forEach(more, Runnable::run);
    }
  }

  private void build(Job job) {
    working.accept(job.source().file().toString());
    Task<?> asker = asker(job.origin());
    stages
        .asset(job.source(), asker, SourceLocation.NONE)
        .ifPresent(result -> finished.put(job.source(), result));
  }

  private synchronized Task<?> asker(Origin origin) {
    Task<?> asker = new Task<>("");
    askers.computeIfAbsent(origin, key -> new ArrayList<>()).add(asker);
    return asker;
  }

  private void warm(List<Job> level) {
    Set<AssetSource> files = new LinkedHashSet<>();
    for (Job job : level) {
      if (job.source().type().isBundled() && !stages.isUpToDate(job.source())) {
        new RequireOrder(stages, new Task<>("")).of(job.source()).ifPresent(files::addAll);
      }
    }
    files.removeIf(file -> stages.isUpToDate(file.file()));
    Parallel.forEachWaiting(ConversionOrder.of(files, this::length), this::convert);
    if (stages.tools().linker().isPresent()) {
      List<AssetSource> entries = level.stream().map(Job::source).toList();
      new ModuleCrawl(stages)
          .from(entries.stream().filter(source -> !stages.isUpToDate(source)).toList());
    }
  }

  private void convert(AssetSource file) {
    working.accept(file.file().toString());
    stages.converted(file, new Task<>(""), SourceLocation.NONE);
  }

  private int length(AssetSource file) {
    return stages.reader().text(file.file()).value().map(String::length).orElse(0);
  }

  private void collectFindings() {
    Map<Task<?>, Origin> claimed = new LinkedHashMap<>();
    // A diagnostic is filed under the first manifest that leads to it, and under statics only if no
    // manifest does.
    for (Map.Entry<Origin, List<Task<?>>> each : askers.entrySet()) {
      Origin origin = each.getKey();
      Deque<Task<?>> queue = new ArrayDeque<>(each.getValue());
      while (!queue.isEmpty()) {
        Task<?> task = queue.poll();
        if (claimed.putIfAbsent(task, origin) == null) {
          task.diagnostics().forEach(diagnostic -> file(origin, diagnostic));
          queue.addAll(task.uses().keySet());
          queue.addAll(task.follows());
        }
      }
    }
    if (stages.hasCircles()) {
      for (UrlCycles.Cycle cycle : UrlCycles.among(claimed.keySet())) {
        claimed.entrySet().stream()
            .filter(entry -> cycle.tasks().contains(entry.getKey()))
            .findFirst()
            .ifPresent(entry -> file(entry.getValue(), cycle.diagnostic()));
      }
    }
  }

  private void file(Origin origin, Diagnostic diagnostic) {
    if (reported.add(diagnostic)) {
      findings.add(new Finding(origin, diagnostic));
    }
  }

  private Diagnostic withLine(Diagnostic diagnostic) {
    return diagnostic.at().line() > 0 && diagnostic.excerpt().isEmpty()
        ? stages
            .reader()
            .line(diagnostic.at().path(), diagnostic.at().line())
            .map(diagnostic::excerpt)
            .orElse(diagnostic)
        : diagnostic;
  }
}
