package dev.assetbundle.processor.session;

import dev.assetbundle.processor.convert.ConvertedFile;
import dev.assetbundle.processor.convert.ResolvedSource;
import dev.assetbundle.processor.finish.FinishedAsset;
import dev.assetbundle.processor.incremental.Task;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.resolve.References;
import dev.assetbundle.processor.source.AssetSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Chooses what is worth keeping of a run: what took work and is complete, with all it needs. */
final class Keeper {

  private final Map<Object, Task<?>> nodes;
  private final KeptGroup before;
  private final List<String> always;
  private final Map<Task<?>, Optional<Needs>> needs = new HashMap<>();

  /**
   * What a result was made from.
   *
   * @param names of files and folders
   * @param follows what it is made again with, which may lead back to it
   */
  private record Needs(Set<String> names, Set<Task<?>> follows) {}

  /**
   * @param nodes of the run, by their keys
   * @param before what the build could use again
   * @param always what every result depends on
   */
  Keeper(Map<Object, Task<?>> nodes, KeptGroup before, List<String> always) {
    this.nodes = nodes;
    this.before = before;
    this.always = always;
  }

  KeptResults.Group choose() {
    List<KeptFile> files = new ArrayList<>();
    List<KeptAsset> assets = new ArrayList<>();
    nodes.forEach(
        (key, node) -> {
          if (key instanceof ResultKey result && result.kind() == ResultKey.Kind.CONVERTED) {
            file(result.file(), node).ifPresent(files::add);
          } else if (key instanceof AssetSource source && source.isMade()) {
            asset(source, node).ifPresent(assets::add);
          }
        });
    // Those of a bundle that was up to date as a whole are of use once one of them changes.
    before.reliedFiles().stream()
        .filter(file -> !nodes.containsKey(new ResultKey(ResultKey.Kind.CONVERTED, file.file())))
        .forEach(files::add);
    return new KeptResults.Group(files, assets);
  }

  private Optional<KeptFile> file(SourcePath file, Task<?> node) {
    Optional<List<String>> asked = asked(node);
    if (asked.isEmpty() || !(node.value().orElse(null) instanceof ConvertedFile unit)) {
      return Optional.empty();
    }
    Optional<References> references =
        before
            .file(file)
            .map(KeptFile::references)
            .or(() -> resolved(file).map(ResolvedSource::references));
    return references.map(named -> new KeptFile(file, named, unit, asked.get()));
  }

  private Optional<ResolvedSource> resolved(SourcePath file) {
    return Optional.ofNullable(nodes.get(new ResultKey(ResultKey.Kind.RESOLVED, file)))
        .flatMap(Task::value)
        .map(ResolvedSource.class::cast);
  }

  private Optional<KeptAsset> asset(AssetSource source, Task<?> node) {
    return node.value().orElse(null) instanceof FinishedAsset made
        ? asked(node).map(asked -> new KeptAsset(source, made, asked))
        : Optional.empty();
  }

  private Optional<List<String>> asked(Task<?> node) {
    Set<String> all = new HashSet<>(always);
    Set<Task<?>> seen = new HashSet<>(Set.of(node));
    Deque<Task<?>> queue = new ArrayDeque<>(seen);
    while (!queue.isEmpty()) {
      Optional<Needs> next = needs(queue.remove());
      if (next.isEmpty()) {
        return Optional.empty();
      }
      all.addAll(next.get().names());
      next.get().follows().stream().filter(seen::add).forEach(queue::add);
    }
    return Optional.of(List.copyOf(all));
  }

  /** Returns what a result was made from; empty if something is to be said of it or its parts. */
  private Optional<Needs> needs(Task<?> node) {
    Optional<Needs> known = needs.get(node);
    if (known == null) {
      known = collect(node);
      needs.put(node, known);
    }
    return known;
  }

  private Optional<Needs> collect(Task<?> node) {
    if (node.value().isEmpty() || !node.diagnostics().isEmpty()) {
      return Optional.empty();
    }
    Set<String> names = new HashSet<>(node.asked());
    Set<Task<?>> follows = new HashSet<>();
    node.follows().forEach(follower -> follows.addAll(follower.uses().keySet()));
    for (Task<?> used : node.uses().keySet()) {
      Optional<Needs> parts = needs(used);
      if (parts.isEmpty()) {
        return Optional.empty();
      }
      names.addAll(parts.get().names());
      follows.addAll(parts.get().follows());
    }
    return Optional.of(new Needs(names, follows));
  }
}
