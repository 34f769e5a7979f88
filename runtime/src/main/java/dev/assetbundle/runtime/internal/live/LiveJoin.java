package dev.assetbundle.runtime.internal.live;

import dev.assetbundle.runtime.internal.asset.PublishedFile;
import dev.assetbundle.runtime.internal.index.AssetLookup;
import dev.assetbundle.runtime.internal.index.JoinedAssets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The assets of several look-ups, at least one of which is live.
 *
 * @param <A> the class that users see
 */
public record LiveJoin<A>(List<AssetLookup<A>> parts) implements JoinedAssets<A>, LiveAssets<A> {

  /** Copies the list. */
  public LiveJoin {
    parts = List.copyOf(parts);
  }

  @Override
  public List<LiveBundle> bundles() {
    return live().flatMap(part -> part.bundles().stream()).distinct().toList();
  }

  @Override
  public List<AssetLookup<A>> fixed() {
    return parts(LiveAssets::fixed);
  }

  @Override
  public List<AssetLookup<A>> packaged() {
    return parts(LiveAssets::packaged);
  }

  /** Returns the parts, and in the place of those that are live what is asked of them. */
  private List<AssetLookup<A>> parts(Function<LiveAssets<A>, List<AssetLookup<A>>> ofLive) {
    return parts.stream()
        .flatMap(
            part ->
                part instanceof LiveAssets<A> live ? ofLive.apply(live).stream() : Stream.of(part))
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
  public boolean distinct() {
    return false;
  }
}
