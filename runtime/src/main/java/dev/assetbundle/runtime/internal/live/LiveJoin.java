package dev.assetbundle.runtime.internal.live;

import dev.assetbundle.runtime.internal.asset.PublishedFile;
import dev.assetbundle.runtime.internal.index.AssetLookup;
import dev.assetbundle.runtime.internal.url.PublishedFolders;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All assets of several look-ups, at least one of which is live; the first one's go before.
 *
 * @param <A> the class that users see
 */
public record LiveJoin<A>(List<AssetLookup<A>> parts) implements LiveAssets<A> {

  @Override
  public List<LiveBundle> bundles() {
    return live().flatMap(part -> part.bundles().stream()).distinct().toList();
  }

  @Override
  public List<AssetLookup<A>> fixed() {
    return parts.stream()
        .flatMap(
            part -> part instanceof LiveAssets<A> live ? live.fixed().stream() : Stream.of(part))
        .toList();
  }

  @Override
  public List<AssetLookup<A>> packaged() {
    return parts.stream()
        .flatMap(
            part -> part instanceof LiveAssets<A> live ? live.packaged().stream() : Stream.of(part))
        .toList();
  }

  @Override
  public Optional<PublishedFile> findSuccessor(String packagedPath) {
    return live().flatMap(part -> part.findSuccessor(packagedPath).stream()).findFirst();
  }

  private Stream<LiveAssets<A>> live() {
    return parts.stream()
        .flatMap(part -> part instanceof LiveAssets<A> live ? Stream.of(live) : Stream.empty());
  }

  @Override
  public int size() {
    return parts.stream().mapToInt(AssetLookup::size).sum();
  }

  @Override
  public Optional<A> find(String logicalPath) {
    return first(part -> part.find(logicalPath));
  }

  @Override
  public Optional<A> findByPath(String plainPath) {
    return first(part -> part.findByPath(plainPath));
  }

  @Override
  public Optional<PublishedFile> findFile(String plainPath) {
    return first(part -> part.findFile(plainPath));
  }

  private <T> Optional<T> first(Function<AssetLookup<A>, Optional<T>> question) {
    return parts.stream().flatMap(part -> question.apply(part).stream()).findFirst();
  }

  @Override
  public Collection<String> logicalPaths() {
    return parts.stream().flatMap(part -> part.logicalPaths().stream()).toList();
  }

  @Override
  public boolean distinct() {
    return false;
  }

  @Override
  public void addFolders(PublishedFolders folders, String context) {
    parts.forEach(part -> part.addFolders(folders, context));
  }

  @Override
  public List<A> all() {
    return parts.stream().flatMap(part -> part.all().stream()).toList();
  }

  @Override
  public List<PublishedFile> files() {
    return parts.stream().flatMap(part -> part.files().stream()).toList();
  }
}
