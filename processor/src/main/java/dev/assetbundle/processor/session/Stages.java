package dev.assetbundle.processor.session;

import dev.assetbundle.processor.convert.Conversions;
import dev.assetbundle.processor.convert.ConvertedFile;
import dev.assetbundle.processor.convert.OtherResults;
import dev.assetbundle.processor.convert.ResolvedSource;
import dev.assetbundle.processor.convert.Toolbox;
import dev.assetbundle.processor.finish.ConvertedFiles;
import dev.assetbundle.processor.finish.FinishedAsset;
import dev.assetbundle.processor.finish.Finisher;
import dev.assetbundle.processor.incremental.Task;
import dev.assetbundle.processor.incremental.TaskGraph;
import dev.assetbundle.processor.incremental.TaskView;
import dev.assetbundle.processor.model.BuiltAsset;
import dev.assetbundle.processor.model.Content;
import dev.assetbundle.processor.model.Settings;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.resolve.References;
import dev.assetbundle.processor.source.AssetSource;
import dev.assetbundle.processor.source.LoadPath;
import dev.assetbundle.processor.source.SourceReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/**
 * One build with one group of settings: what is finished, what is in the making, and how each kind
 * of result is made. Every method may be called by several threads; each result is made once.
 */
final class Stages implements OtherResults, ConvertedFiles {

  private final Settings settings;
  private final LoadPath loadPath;
  private final SourceReader reader;
  private final Toolbox tools;
  private final Supplier<KeptGroup> kept;
  private final List<String> always;
  private final TaskGraph graph;
  private final Queue<Runnable> followed;

  /**
   * @param kept what an earlier build made; asked for late
   */
  Stages(Settings settings, LoadPath loadPath, Toolbox tools, Supplier<KeptGroup> kept) {
    this(
        settings,
        loadPath,
        new SourceReader(loadPath),
        tools,
        kept,
        loadPath.seenFolders(),
        new TaskGraph(),
        new ConcurrentLinkedQueue<>());
  }

  private Stages(
      Settings settings,
      LoadPath loadPath,
      SourceReader reader,
      Toolbox tools,
      Supplier<KeptGroup> kept,
      List<String> always,
      TaskGraph graph,
      Queue<Runnable> followed) {
    this.settings = settings;
    this.loadPath = loadPath;
    this.reader = reader;
    this.tools = tools;
    this.kept = kept;
    this.always = always;
    this.graph = graph;
    this.followed = followed;
  }

  /** Returns the project as seen by a task, whose trace it becomes. */
  private TaskView view(Task<?> task) {
    LoadPath seen = loadPath.seenBy(task::ask, task::report);
    return new TaskView(settings, seen, reader.through(seen), task);
  }

  Settings settings() {
    return settings;
  }

  LoadPath loadPath() {
    return loadPath;
  }

  SourceReader reader() {
    return reader;
  }

  Toolbox tools() {
    return tools;
  }

  // A trace that nobody asks for is not worth taking down.
  private TaskView unseen(Task<?> task) {
    return new TaskView(settings, loadPath, reader, task);
  }

  /** Whether results were found to need each other. */
  boolean hasCircles() {
    return graph.hasCircles();
  }

  /** Whether the finished asset is known without any work. */
  boolean isKept(AssetSource source) {
    return kept.get().asset(source).isPresent();
  }

  /** Whether the converted text of a file is known without any work. */
  boolean isKept(SourcePath file) {
    return kept.get().file(file).isPresent();
  }

  /** Returns the source with its templates run and its directives resolved. */
  @Override
  public Optional<ResolvedSource> resolved(AssetSource source, Task<?> asker, SourceLocation at) {
    // Directives mean the same under both names of an index file.
    AssetSource file = loadPath.source(source.file());
    return graph.get(
        new ResultKey(ResultKey.Kind.RESOLVED, file.file()),
        file.file().toString(),
        asker,
        at,
        node -> new Conversions(view(node), file, tools, this).resolve());
  }

  /** Returns what the directives of a file name. */
  @Override
  public Optional<References> references(AssetSource source, Task<?> asker, SourceLocation at) {
    return kept.get()
        .take(source.file(), asker)
        .map(KeptFile::references)
        .or(() -> resolved(source, asker, at).map(ResolvedSource::references));
  }

  /** Returns the converted and compressed text of one file, without what it requires. */
  @Override
  public Optional<ConvertedFile> converted(AssetSource source, Task<?> asker, SourceLocation at) {
    AssetSource file = loadPath.source(source.file());
    return graph.get(
        new ResultKey(ResultKey.Kind.CONVERTED, file.file()),
        file.file().toString(),
        asker,
        at,
        node -> unit(file, node));
  }

  private Optional<ConvertedFile> unit(AssetSource file, Task<ConvertedFile> node) {
    return kept.get()
        .take(file.file(), node)
        .map(KeptFile::unit)
        .or(() -> new Conversions(view(node), file, tools, this).convert())
        // A map that nobody asks for is not worth keeping.
        .map(
            unit ->
                unit.mappedBy(
                    () -> new Conversions(unseen(new Task<>("")), file, tools, this).convert()));
  }

  /** Returns the finished asset with everything it requires. */
  @Override
  public Optional<BuiltAsset> built(AssetSource source, Task<?> asker, SourceLocation at) {
    return asset(source, asker, at).map(FinishedAsset::asset);
  }

  /** Returns the finished asset with everything it requires. */
  Optional<FinishedAsset> asset(AssetSource source, Task<?> asker, SourceLocation at) {
    return graph.get(source, source.file().toString(), asker, at, node -> asset(source, node));
  }

  private Optional<FinishedAsset> asset(AssetSource source, Task<FinishedAsset> node) {
    return kept.get()
        .take(source, node)
        .map(KeptAsset::made)
        .map(made -> made.backedBy(() -> again(source)))
        .or(() -> new Finisher(view(node), source, this).finish());
  }

  // What lies in a store may go at any time, also between a look at it and its use.
  private Optional<Content> again(AssetSource source) {
    return new Finisher(unseen(new Task<>("")), source, this)
        .finish()
        .map(FinishedAsset::asset)
        .map(BuiltAsset::content);
  }

  /**
   * Takes note that a result is to be made again whenever an asset is, without using it: so the two
   * may well depend on each other.
   */
  @Override
  public void follow(AssetSource source, Task<?> asker, SourceLocation at) {
    Task<?> follower = new Task<>("");
    asker.follow(follower);
    followed.add(() -> asset(source, follower, at));
  }

  /** Returns the work that is left to know what such results depend on. */
  List<Runnable> takeFollowed() {
    List<Runnable> taken = new ArrayList<>();
    for (Runnable next = followed.poll(); next != null; next = followed.poll()) {
      taken.add(next);
    }
    return taken;
  }

  /** Returns what is worth keeping for the next build. */
  KeptResults.Group results() {
    return hasCircles()
        ? new KeptResults.Group(List.of(), List.of())
        : new Keeper(graph.nodes(), kept.get(), always).choose();
  }
}
