package dev.assetbundle.processor.pipeline;

import dev.assetbundle.processor.model.Content;
import dev.assetbundle.processor.model.MediaType;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.source.AssetSource;
import dev.assetbundle.processor.source.LoadPath;
import dev.assetbundle.processor.source.SourceReader;
import dev.assetbundle.processor.text.SourceMap;
import dev.assetbundle.processor.spi.Fragment;
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
final class BuildRun {

  private final Settings settings;
  private final LoadPath loadPath;
  private final SourceReader reader;
  private final Toolbox tools;
  private final Supplier<KeptGroup> kept;
  private final List<String> always;
  private final Graph graph;
  private final Queue<Runnable> followed;

  /**
   * @param kept what an earlier build made; asked for late
   */
  BuildRun(Settings settings, LoadPath loadPath, Toolbox tools, Supplier<KeptGroup> kept) {
    this(
        settings,
        loadPath,
        new SourceReader(loadPath),
        tools,
        kept,
        loadPath.seenFolders(),
        new Graph(),
        new ConcurrentLinkedQueue<>());
  }

  private BuildRun(
      Settings settings,
      LoadPath loadPath,
      SourceReader reader,
      Toolbox tools,
      Supplier<KeptGroup> kept,
      List<String> always,
      Graph graph,
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

  /** Returns the same run as seen by the maker of one result, which depends on what it looks at. */
  private BuildRun seenBy(Node<?> node) {
    LoadPath seen = loadPath.seenBy(node::ask, node::report);
    return new BuildRun(settings, seen, reader.through(seen), tools, kept, always, graph, followed);
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

  /** Whether results were found to need each other. */
  boolean hasCircles() {
    return graph.hasCircles();
  }

  /** Returns the asset that {@code name} means in {@code from}: relative or on the search path. */
  Optional<AssetSource> find(String name, Optional<MediaType> accept, SourcePath from) {
    return DirectiveResolver.isRelative(name)
        ? loadPath.findBeside(from, name, accept)
        : loadPath.find(name, accept);
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
  Optional<ResolvedSource> resolved(AssetSource source, Node<?> asker, SourceLocation at) {
    // Directives mean the same under both names of an index file.
    AssetSource file = loadPath.source(source.file());
    return graph.get(
        new ResultKey(ResultKey.Kind.RESOLVED, file.file()),
        file.file().toString(),
        asker,
        at,
        node -> new Conversions(seenBy(node), file, node).resolve());
  }

  /** Returns what the directives of a file name. */
  Optional<References> references(AssetSource source, Node<?> asker, SourceLocation at) {
    return kept.get()
        .take(source.file(), asker)
        .map(KeptFile::references)
        .or(() -> resolved(source, asker, at).map(ResolvedSource::references));
  }

  /** Returns the converted and compressed text of one file, without what it requires. */
  Optional<Unit> unit(AssetSource source, Node<?> asker, SourceLocation at) {
    AssetSource file = loadPath.source(source.file());
    return graph.get(
        new ResultKey(ResultKey.Kind.CONVERTED, file.file()),
        file.file().toString(),
        asker,
        at,
        node -> unit(file, node));
  }

  private Optional<Unit> unit(AssetSource file, Node<Unit> node) {
    return kept.get()
        .take(file.file(), node)
        .map(KeptFile::unit)
        .map(unit -> unit.mappedBy(() -> map(file, unit)))
        .or(() -> new Conversions(seenBy(node), file, node).convert());
  }

  // A map that nobody asks for is not worth keeping.
  private SourceMap map(AssetSource file, Unit unit) {
    Node<Unit> node = new Node<>("");
    return new Conversions(this, file, node)
        .convert()
        .map(Unit::text)
        .map(Fragment::map)
        .orElse(unit.text().map());
  }

  /** Returns the finished asset with everything it requires. */
  Optional<Made> asset(AssetSource source, Node<?> asker, SourceLocation at) {
    return graph.get(source, source.file().toString(), asker, at, node -> asset(source, node));
  }

  private Optional<Made> asset(AssetSource source, Node<Made> node) {
    return kept.get()
        .take(source, node)
        .map(KeptAsset::made)
        .map(made -> made.backedBy(() -> again(source)))
        .or(() -> new Finisher(seenBy(node), source, node).finish());
  }

  // What lies in a store may go at any time, also between a look at it and its use.
  private Optional<Content> again(AssetSource source) {
    return new Finisher(this, source, new Node<>(""))
        .finish()
        .map(Made::asset)
        .map(BuiltAsset::content);
  }

  /**
   * Takes note that a result is to be made again whenever an asset is, without using it: so the two
   * may well depend on each other.
   */
  void follow(AssetSource source, Node<?> asker, SourceLocation at) {
    Node<?> follower = new Node<>("");
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
