package dev.assetbundle.processor.session;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.incremental.RecordingTree;
import dev.assetbundle.processor.incremental.Snapshot;
import dev.assetbundle.processor.incremental.Snapshot.Comparison;
import dev.assetbundle.processor.incremental.TaskResults;
import dev.assetbundle.processor.incremental.store.Caches;
import dev.assetbundle.processor.incremental.store.MemoryStore;
import dev.assetbundle.processor.incremental.store.ResultStore;
import dev.assetbundle.processor.incremental.store.WriteBehindStore;
import dev.assetbundle.processor.model.BundleRequest;
import dev.assetbundle.processor.model.Once;
import dev.assetbundle.processor.model.Settings;
import dev.assetbundle.processor.output.OutputWriters;
import dev.assetbundle.processor.output.Precompressor;
import dev.assetbundle.processor.output.PublishedAsset;
import dev.assetbundle.processor.process.Parallel;
import dev.assetbundle.processor.source.CachedFileTree;
import dev.assetbundle.processor.source.DiskTree;
import dev.assetbundle.processor.source.FileTree;
import dev.assetbundle.processor.source.LoadPath;
import dev.assetbundle.processor.source.jar.LibraryMemory;
import dev.assetbundle.processor.source.jar.LibraryTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Builds bundles, any number of times, with the same tools and stores. Each build reuses the
 * results of the previous one that are up to date. For one thread at a time.
 */
public final class BuildSession implements AutoCloseable {

  private static final long MEMORY = 64L << 20;

  private final SessionTools tools;
  private final Caches.Opened stores;
  private final Supplier<String> toolsIdentity;
  private final LibraryMemory libraries;
  private final Map<String, PreviousBuild> previous = new HashMap<>();
  private Optional<Set<String>> changed = Optional.empty();
  private Supplier<Snapshot> seen = () -> Snapshot.EMPTY;

  /**
   * Begins a session.
   *
   * @param tools are closed with it
   * @param stores are closed with it
   */
  public BuildSession(SessionTools tools, Caches.Opened stores) {
    this.tools = tools;
    this.stores = stores;
    this.toolsIdentity = Once.of(tools::identity);
    this.libraries = new LibraryMemory(stores.local()::get, stores.local()::put);
  }

  /** Builds the bundles of {@code target}, as far as they are not up to date, and writes them. */
  public void build(Target target) {
    try (LibraryTree files = files(target.folders().base(), target.requests())) {
      build(target, new CachedFileTree(files));
    }
  }

  /** Returns the files of a project, and of the libraries that bundles of it have. */
  public LibraryTree files(Path base, List<BundleRequest> requests) {
    return new LibraryTree(new DiskTree(base), BundleRequest.libraries(requests), libraries);
  }

  private void build(Target target, FileTree files) {
    long now = System.currentTimeMillis();
    long start = System.nanoTime();
    PreviousBuild previous = previous(target);
    OutputWriters writers = target.writers(previous);

    // Is anything out of date?
    Comparison inputs = previous.compare(files, takeChanged(), now);
    if (target.mayRestore() && restore(target, previous, inputs, files, writers, now)) {
      return;
    }

    // Resolve, convert, bundle and finish what is.
    tools.begin();
    expect(target, inputs);
    target.begin(previous);
    RecordingTree read = new RecordingTree(files, inputs.same(), now);
    Supplier<List<TaskResults>> upToDate =
        Parallel.begin(
            () ->
                previous.results(tools.fileTypes()).stream()
                    .map(group -> new TaskResults(group, inputs.same()::knows, read::rely))
                    .toList());
    AssetPipeline.Built built = build(read, upToDate, target.requests(), target::working);

    // Compress, generate and write.
    List<BundleResult> bundles = built.bundles();
    Supplier<Snapshot> seen = Once.of(read::snapshot);
    this.seen = seen;
    List<List<PublishedAsset>> published =
        target.show(bundles) ? compress(target, bundles) : List.of();
    if (!target.write(bundles, published, writers, previous)) {
      target.fail();
      return;
    }

    long millis = (System.nanoTime() - start) / 1_000_000;
    if (!published.isEmpty()) {
      target.tell(BuildSummary.of(published, previous.outputs(), millis));
    }

    // Remember.
    if (target.isRemembered()) {
      target.end(
          previous.replace(
              names(target),
              BundleRequest.libraries(target.requests()),
              seen.get(),
              writers,
              target.generated(),
              target.findings(),
              built.results(),
              now));
    }
  }

  private PreviousBuild previous(Target target) {
    List<String> names = names(target);
    String identity = toolsIdentity.get() + "\n" + target.identity();
    return previous.computeIfAbsent(
        PreviousBuild.key(target.folders(), names) + identity,
        key -> new PreviousBuild(stores.local(), target.folders(), names, identity));
  }

  private static List<String> names(Target target) {
    return target.requests().stream().map(BundleRequest::name).toList();
  }

  /**
   * Tells which files and folders changed since the session last built, whether that ended well or
   * not. Without such a call the next build checks everything that it depends on.
   *
   * @param names relative to the project, separated by {@code /}
   */
  public void changed(Collection<String> names) {
    Set<String> all = changed.orElseGet(HashSet::new);
    for (String name : names) {
      // A new file changes the listing of its folder, and a new folder that of the one above.
      for (String path = name; !path.isEmpty(); ) {
        all.addAll(List.of(path, path + "/"));
        path = path.substring(0, Math.max(0, path.lastIndexOf('/')));
      }
      all.add("/");
    }
    changed = Optional.of(all);
  }

  private Optional<Set<String>> takeChanged() {
    Optional<Set<String>> taken = changed;
    changed = Optional.empty();
    return taken;
  }

  private boolean restore(
      Target target,
      PreviousBuild previous,
      Comparison inputs,
      FileTree files,
      OutputWriters writers,
      long now) {
    Optional<PreviousBuild.Restored> restored =
        previous.restore(inputs, files, writers, () -> target.beginRestoring(previous), now);
    if (restored.isEmpty()) {
      return false;
    }
    if (!target.restore(restored.get())) {
      writers.undo();
      return false;
    }
    seen = () -> restored.get().record().build().inputs();
    if (!restored.get().isSame()) {
      previous.keep(restored.get().record());
    }
    target.endRestoring(previous, restored.get());
    return true;
  }

  private void expect(Target target, Comparison inputs) {
    if (target.requests().stream().anyMatch(request -> request.settings().minify())) {
      tools.expect(inputs.different());
    }
  }

  /**
   * Returns the files and folders that the previous build of the same read; none if there is none.
   */
  public Snapshot inputs(Target target) {
    return previous(target).inputs();
  }

  /**
   * Returns what looks up names in a project.
   *
   * @param files those of the project, and of the libraries in {@code settings}
   */
  public LoadPath searchPath(FileTree files, Settings settings) {
    return new LoadPath(
        files, settings.paths(), tools.fileTypes(), settings.allowLinks(), settings.libraries());
  }

  /** Returns the files and folders that the last build looked at, whether it ended well or not. */
  public Snapshot seen() {
    return seen.get();
  }

  /** Builds bundles from the files of a project as they are now, and writes nothing. */
  public List<BundleResult> bundles(Path base, List<BundleRequest> requests) {
    try (LibraryTree files = files(base, requests)) {
      return bundles(new CachedFileTree(files), requests);
    }
  }

  /** Builds bundles from these files, and writes nothing. */
  public List<BundleResult> bundles(FileTree files, List<BundleRequest> requests) {
    return build(files, List::of, requests, what -> {}).bundles();
  }

  private AssetPipeline.Built build(
      FileTree files,
      Supplier<List<TaskResults>> upToDate,
      List<BundleRequest> requests,
      Consumer<String> working) {
    ResultStore results = stores.results();
    // Within one build only groups with different settings can share results of tools.
    boolean alone =
        results.keepsNothing()
            && requests.stream().map(BundleRequest::settings).distinct().count() < 2;
    Thread thread = Thread.currentThread();
    ClassLoader outer = thread.getContextClassLoader();
    // Some tools load parts of themselves with this class loader; the one of a build tool does not
    // know them.
    thread.setContextClassLoader(tools.plugins());
    try (WriteBehindStore store =
        new WriteBehindStore(results.keepsNothing() ? new MemoryStore(MEMORY) : results)) {
      return new AssetPipeline(
              files, alone ? tools.limited() : tools.traced(store), upToDate, working)
          .build(requests);
    } finally {
      thread.setContextClassLoader(outer);
    }
  }

  private List<List<PublishedAsset>> compress(Target target, List<BundleResult> bundles) {
    List<List<PublishedAsset>> published = new ArrayList<>();
    target.working("compressed forms");
    for (int i = 0; i < bundles.size(); i++) {
      Precompressor precompressor = new Precompressor(target.codings(i), stores, tools.programs());
      published.add(
          precompressor.publish(bundles.get(i).assets(), bundles.get(i).request().contentTypes()));
      target.report(i, precompressor.problems());
    }
    return published;
  }

  /** Returns the problems with the stores; one note for each kind. */
  public List<Diagnostic> problems() {
    return stores.results().problems();
  }

  @Override
  public void close() {
    tools.close();
    stores.results().close();
  }
}
