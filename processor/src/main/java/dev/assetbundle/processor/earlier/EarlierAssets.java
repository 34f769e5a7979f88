package dev.assetbundle.processor.earlier;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.ReleaseProblems;
import dev.assetbundle.processor.model.BuiltAsset;
import dev.assetbundle.processor.model.BundleRequest;
import dev.assetbundle.processor.model.Content;
import dev.assetbundle.processor.model.Origin;
import dev.assetbundle.processor.output.PublishedAsset;
import dev.assetbundle.processor.output.StoredManifest;
import dev.assetbundle.processor.source.FileTree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Finds the assets of earlier releases that a bundle goes on publishing.
 *
 * <p>Of each release those are taken that it made itself. What it took from others is left out: a
 * chain of releases would never end, since no manifest has dates that would tell what is old.
 *
 * @param tree the files of the project, which note what is read
 * @param report receives what is wrong with a release
 */
public record EarlierAssets(
    FileTree tree, BundleRequest request, BiConsumer<Origin, Diagnostic> report) {

  /**
   * Returns the assets, ordered by path. Of two with one path the one of the newer release is
   * taken; a path of this release is left out.
   *
   * @param now assets of this release
   */
  public List<PublishedAsset> find(List<BuiltAsset> now) {
    Map<String, PublishedAsset> kept = new TreeMap<>();
    for (int i = 0; i < request.previous().size(); i++) {
      Origin origin = Origin.previous(i);
      assets(request.previous().get(i), problem -> report.accept(origin, problem))
          .forEach(asset -> kept.putIfAbsent(asset.asset().outputPath().value(), asset));
    }
    now.forEach(asset -> kept.remove(asset.outputPath().value()));
    return List.copyOf(kept.values());
  }

  private List<PublishedAsset> assets(String named, Consumer<Diagnostic> report) {
    if (named.isEmpty()) {
      return List.of();
    }
    String prefix = request.settings().prefix();
    Optional<ReleasePlace> place = ReleasePlace.find(tree, named, request.name(), prefix, report);
    Optional<StoredManifest> manifest = place.flatMap(found -> manifest(found, report));
    if (manifest.isEmpty()) {
      return List.of();
    }
    String name = place.orElseThrow().name();
    Optional<String> other = manifest.get().prefix().filter(known -> !known.equals(prefix));
    if (other.isPresent()) {
      report.accept(ReleaseProblems.otherPrefix(name, other.get(), prefix));
      return List.of();
    }
    List<StoredManifest.Entry> entries = new ArrayList<>(manifest.get().published().orElseThrow());
    entries.removeIf(StoredManifest.Entry::isEarlier);
    return new ReleaseFiles(place.get(), request, report).assets(entries, prefix);
  }

  private Optional<StoredManifest> manifest(ReleasePlace place, Consumer<Diagnostic> report) {
    Optional<Content> content = place.release().find(place.manifest());
    if (content.isEmpty()) {
      report.accept(ReleaseProblems.missing(place.name(), ReleasePlace.near(tree, place.name())));
      return Optional.empty();
    }
    try {
      StoredManifest manifest = StoredManifest.read(content.get().bytes());
      if (manifest.published().isPresent()) {
        return Optional.of(manifest);
      }
      report.accept(ReleaseProblems.noFiles(place.name()));
    } catch (IOException e) {
      report.accept(ReleaseProblems.badManifest(place.name(), e));
    }
    return Optional.empty();
  }
}
