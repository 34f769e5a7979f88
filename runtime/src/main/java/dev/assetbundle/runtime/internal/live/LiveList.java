package dev.assetbundle.runtime.internal.live;

import dev.assetbundle.runtime.internal.asset.PublishedFile;
import dev.assetbundle.runtime.internal.index.AssetLookup;
import dev.assetbundle.runtime.internal.index.ListedAssets;
import dev.assetbundle.runtime.internal.index.Wrapping;
import dev.assetbundle.runtime.internal.url.PublishedFolders;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Assets that somebody put into a list, at least one of which is live. Their logical paths stay, so
 * a {@link ListedAssets} finds them by these; their published paths change.
 *
 * @param <A> the class that users see
 */
public final class LiveList<A> implements LiveAssets<A> {

  private final List<A> assets;
  private final Wrapping<A> wrapping;
  private final ListedAssets<A> listed;

  /** Each request may be for a path that was packaged. */
  private final Map<String, LiveFile> byPackagedPath = new HashMap<>();

  /** Keeps a list that does not change. */
  public LiveList(List<A> assets, Wrapping<A> wrapping) {
    this.assets = assets;
    this.wrapping = wrapping;
    this.listed = new ListedAssets<>(assets, wrapping);
    live().forEach(file -> byPackagedPath.putIfAbsent(file.last().plainPath(), file));
  }

  /** Returns whether any of these assets is live. */
  public static <A> boolean isLive(List<A> assets, Wrapping<A> wrapping) {
    return assets.stream().anyMatch(asset -> wrapping.origin(asset) instanceof LiveFile);
  }

  @Override
  public List<LiveBundle> bundles() {
    return live().map(LiveFile::bundle).distinct().toList();
  }

  @Override
  public List<AssetLookup<A>> fixed() {
    List<A> fixed =
        assets.stream().filter(asset -> !(wrapping.origin(asset) instanceof LiveFile)).toList();
    return List.of(new ListedAssets<>(fixed, wrapping));
  }

  @Override
  public List<AssetLookup<A>> packaged() {
    return List.of(listed);
  }

  @Override
  public Optional<PublishedFile> findSuccessor(String packagedPath) {
    return Optional.ofNullable(byPackagedPath.get(packagedPath)).map(LiveFile::current);
  }

  private Stream<LiveFile> live() {
    return assets.stream()
        .flatMap(
            asset ->
                wrapping.origin(asset) instanceof LiveFile file ? Stream.of(file) : Stream.empty());
  }

  @Override
  public int size() {
    return assets.size();
  }

  @Override
  public Optional<A> find(String logicalPath) {
    return listed.find(logicalPath);
  }

  /** One page, so that the sources are compared once and not for each asset. */
  @Override
  public Optional<A> findByPath(String plainPath) {
    LivePage page = LivePage.open();
    try {
      return assets.stream()
          .filter(asset -> wrapping.unwrap(asset).plainPath().equals(plainPath))
          .findFirst();
    } finally {
      page.close();
    }
  }

  @Override
  public Optional<PublishedFile> findFile(String plainPath) {
    return findByPath(plainPath).map(wrapping::unwrap);
  }

  @Override
  public Collection<String> logicalPaths() {
    return listed.logicalPaths();
  }

  @Override
  public boolean distinct() {
    return false;
  }

  @Override
  public void addFolders(PublishedFolders folders, String context) {
    LivePage page = LivePage.open();
    try {
      listed.addFolders(folders, context);
    } finally {
      page.close();
    }
  }

  @Override
  public List<A> all() {
    return assets;
  }

  @Override
  public List<PublishedFile> unfingerprinted() {
    LivePage page = LivePage.open();
    try {
      return listed.unfingerprinted();
    } finally {
      page.close();
    }
  }
}
