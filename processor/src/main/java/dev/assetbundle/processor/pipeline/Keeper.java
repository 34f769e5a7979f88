package dev.assetbundle.processor.pipeline;

import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.source.AssetSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Chooses what is worth keeping of a run: what took work and is complete, with all it needs. */
final class Keeper {

  private final Map<Object, Node<?>> nodes;
  private final KeptGroup before;
  private final List<String> always;
  private final Map<Node<?>, Optional<Set<String>>> needs = new HashMap<>();

  /**
   * @param nodes of the run, by their keys
   * @param before what the run could take over
   * @param always what every result depends on
   */
  Keeper(Map<Object, Node<?>> nodes, KeptGroup before, List<String> always) {
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
    // Those of a bundle that was taken over as a whole are of use once one of them changes.
    before.reliedFiles().stream()
        .filter(file -> !nodes.containsKey(new ResultKey(ResultKey.Kind.CONVERTED, file.file())))
        .forEach(files::add);
    return new KeptResults.Group(files, assets);
  }

  private Optional<KeptFile> file(SourcePath file, Node<?> node) {
    Optional<List<String>> asked = asked(node);
    if (asked.isEmpty() || !(node.value().orElse(null) instanceof Unit unit)) {
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
        .flatMap(Node::value)
        .map(ResolvedSource.class::cast);
  }

  private Optional<KeptAsset> asset(AssetSource source, Node<?> node) {
    return node.value().orElse(null) instanceof Made made
        ? asked(node).map(asked -> new KeptAsset(source, made, asked))
        : Optional.empty();
  }

  private Optional<List<String>> asked(Node<?> node) {
    return needs(node)
        .map(
            names -> {
              Set<String> all = new HashSet<>(names);
              all.addAll(always);
              return List.copyOf(all);
            });
  }

  /** Returns what a result was made from; empty if something is to be said of it or its parts. */
  private Optional<Set<String>> needs(Node<?> node) {
    Optional<Set<String>> known = needs.get(node);
    if (known == null) {
      known = collect(node);
      needs.put(node, known);
    }
    return known;
  }

  private Optional<Set<String>> collect(Node<?> node) {
    if (node.value().isEmpty() || !node.diagnostics().isEmpty()) {
      return Optional.empty();
    }
    Set<String> names = new HashSet<>(node.asked());
    for (Node<?> used : node.uses().keySet()) {
      Optional<Set<String>> parts = needs(used);
      if (parts.isEmpty()) {
        return Optional.empty();
      }
      names.addAll(parts.get());
    }
    return Optional.of(names);
  }
}
