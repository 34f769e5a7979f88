package dev.assetbundle.runtime.internal.live;

import dev.assetbundle.runtime.internal.asset.PublishedFile;
import dev.assetbundle.runtime.internal.index.AssetLookup;
import dev.assetbundle.runtime.internal.url.PublishedFolders;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The assets of one generated class as they are now: those that it has constants for, which stay
 * the same objects, and new ones.
 *
 * @param <A> the class that users see
 */
public final class LiveLookup<A> implements LiveAssets<A> {

  private final AssetLookup<A> packaged;
  private final LiveWrapping<A> wrapping;

  /** Assets that the generated class does not know. */
  private final Map<String, A> added = new ConcurrentHashMap<>();

  /** Looks up in live assets what tables describe as it was packaged. */
  public LiveLookup(AssetLookup<A> packaged, LiveWrapping<A> wrapping) {
    this.packaged = packaged;
    this.wrapping = wrapping;
  }

  @Override
  public List<LiveBundle> bundles() {
    return List.of(wrapping.bundle());
  }

  @Override
  public List<AssetLookup<A>> fixed() {
    return List.of();
  }

  @Override
  public List<AssetLookup<A>> packaged() {
    return List.of(packaged);
  }

  @Override
  public Optional<PublishedFile> findSuccessor(String packagedPath) {
    Optional<A> constant = packaged.findByPath(packagedPath);
    return constant.isPresent()
        ? snapshot().find(wrapping.origin(constant.get()).logicalPath()).map(LiveAsset::file)
        : Optional.empty();
  }

  @Override
  public int size() {
    LiveSnapshot now = snapshot();
    return now.isKnown() ? now.size() : packaged.size();
  }

  @Override
  public Optional<A> find(String logicalPath) {
    return find(snapshot(), logicalPath);
  }

  private Optional<A> find(LiveSnapshot now, String logicalPath) {
    if (!now.isKnown()) {
      return packaged.find(logicalPath);
    }
    Optional<LiveAsset> asset = now.find(logicalPath);
    if (asset.isEmpty()) {
      return Optional.empty();
    }
    Optional<A> constant = packaged.find(logicalPath);
    return constant.isPresent() ? constant : Optional.of(added(now, asset.get().file()));
  }

  /** Assets that were removed again are forgotten here, or their bytes would stay for ever. */
  private A added(LiveSnapshot now, PublishedFile file) {
    A known = added.get(file.logicalPath());
    if (known != null) {
      return known;
    }
    added.keySet().retainAll(now.logicalPaths());
    return added.computeIfAbsent(file.logicalPath(), name -> wrapping.wrap(file));
  }

  /** Finds an asset by the path that it was packaged with too: constants hold that. */
  @Override
  public Optional<A> findByPath(String plainPath) {
    LiveSnapshot now = snapshot();
    Optional<A> constant =
        packaged
            .findByPath(plainPath)
            .filter(asset -> isThere(now, wrapping.origin(asset).logicalPath()));
    if (constant.isPresent()) {
      return constant;
    }
    return now.findByPath(plainPath)
        .flatMap(file -> find(now, file.logicalPath()))
        .filter(asset -> wrapping.unwrap(asset).plainPath().equals(plainPath));
  }

  private static boolean isThere(LiveSnapshot now, String logicalPath) {
    return !now.isKnown() || now.find(logicalPath).isPresent();
  }

  @Override
  public Optional<PublishedFile> findFile(String plainPath) {
    LiveSnapshot now = snapshot();
    return now.isKnown() ? now.findByPath(plainPath) : packaged.findFile(plainPath);
  }

  @Override
  public Collection<String> logicalPaths() {
    LiveSnapshot now = snapshot();
    return now.isKnown() ? now.logicalPaths() : packaged.logicalPaths();
  }

  @Override
  public boolean distinct() {
    return true;
  }

  @Override
  public void addFolders(PublishedFolders folders, String context) {
    packaged.addFolders(folders, context);
  }

  @Override
  public List<A> all() {
    LiveSnapshot now = snapshot();
    return now.isKnown()
        ? now.logicalPaths().stream().flatMap(name -> find(now, name).stream()).toList()
        : packaged.all();
  }

  /** Returns those that were packaged: whether bundles go together must not depend on edits. */
  @Override
  public List<PublishedFile> unfingerprinted() {
    return packaged.unfingerprinted();
  }

  private LiveSnapshot snapshot() {
    return wrapping.bundle().snapshot();
  }
}
