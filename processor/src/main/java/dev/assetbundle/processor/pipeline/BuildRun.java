package dev.assetbundle.processor.pipeline;

import dev.assetbundle.processor.model.MediaType;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.source.AssetSource;
import dev.assetbundle.processor.source.LoadPath;
import dev.assetbundle.processor.source.SourceReader;
import java.util.Optional;

/**
 * One build with one group of settings: what is finished, what is in the making, and how each kind
 * of result is made. Every method may be called by several threads; each result is made once.
 */
final class BuildRun {

  private final Settings settings;
  private final LoadPath loadPath;
  private final SourceReader reader;
  private final Toolbox tools;
  private final Graph graph = new Graph();

  BuildRun(Settings settings, LoadPath loadPath, Toolbox tools) {
    this.settings = settings;
    this.loadPath = loadPath;
    this.reader = new SourceReader(loadPath);
    this.tools = tools;
  }

  private record ResolvedKey(SourcePath file) {}

  private record UnitKey(SourcePath file) {}

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

  /** Returns the source with its templates run and its directives resolved. */
  Optional<ResolvedSource> resolved(AssetSource source, Node<?> asker, SourceLocation at) {
    // Directives mean the same under both names of an index file.
    AssetSource file = loadPath.source(source.file());
    return graph.get(
        new ResolvedKey(file.file()),
        file.file().toString(),
        asker,
        at,
        node -> new Conversions(this, file, node).resolve());
  }

  /** Returns the converted and compressed text of one file, without what it requires. */
  Optional<Unit> unit(AssetSource source, Node<?> asker, SourceLocation at) {
    AssetSource file = loadPath.source(source.file());
    return graph.get(
        new UnitKey(file.file()),
        file.file().toString(),
        asker,
        at,
        node -> new Conversions(this, file, node).convert());
  }

  /** Returns the finished asset with everything it requires. */
  Optional<Made> asset(AssetSource source, Node<?> asker, SourceLocation at) {
    return graph.get(
        source,
        source.file().toString(),
        asker,
        at,
        node -> new Finisher(this, source, node).finish());
  }
}
