package dev.assetbundle.runtime;

import dev.assetbundle.runtime.internal.index.AssetLookup;
import dev.assetbundle.runtime.internal.index.GeneratedClass;
import dev.assetbundle.runtime.internal.index.ListedAssets;
import dev.assetbundle.runtime.internal.index.PackagedJoin;
import dev.assetbundle.runtime.internal.index.PathClashes;
import dev.assetbundle.runtime.internal.index.Suggestions;
import dev.assetbundle.runtime.internal.live.LiveJoin;
import dev.assetbundle.runtime.internal.live.LiveList;
import dev.assetbundle.runtime.internal.live.LiveSwitch;
import dev.assetbundle.runtime.internal.url.PercentEncoding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All assets of a generated class, found by logical path or by URL path. Immutable; assets of a
 * generated class are made when they are found, so that an index nobody asks costs next to nothing.
 *
 * <p>In live mode, which is for development alone, the index of a generated class has the assets
 * that their sources make now: new ones are found although no constant exists for them, and removed
 * ones are not. An index that was made of a list keeps the assets of the list.
 */
public final class AssetIndex {

  private final AssetLookup<Asset> assets;
  private volatile List<Asset> sorted = List.of();

  private AssetIndex(AssetLookup<Asset> assets) {
    this.assets = assets;
  }

  /** Returns an index of these assets; of two with one logical path the first is found. */
  public static AssetIndex of(Collection<Asset> assets) {
    List<Asset> all = List.copyOf(assets);
    boolean live = LiveSwitch.isOn() && LiveList.isLive(all, AssetWrapping.INSTANCE);
    return new AssetIndex(
        live
            ? new LiveList<>(all, AssetWrapping.INSTANCE)
            : new ListedAssets<>(all, AssetWrapping.INSTANCE));
  }

  /** Returns an index of the tables of one generated class. Meant for generated code. */
  public static AssetIndex of(AssetTable... tables) {
    return new AssetIndex(AssetTable.lookup(tables));
  }

  /**
   * Returns the index of the class {@code Assets} that was generated for an annotated type, found
   * by its name; for programs that must compile before it is generated. Others rather call its
   * {@code index()}, which needs no reflection.
   *
   * @throws IllegalStateException if there is no such class, because the annotation processor did
   *     not run; the message tells the remedy
   */
  public static AssetIndex of(Class<?> annotatedType) {
    return of(annotatedType, "Assets");
  }

  /**
   * Returns the index of the class that was generated for an annotated type; otherwise as the
   * shorter method.
   *
   * @param className simple name, as the annotation's {@code className} gives it
   * @throws IllegalStateException if there is no such class, or it is in a module that does not
   *     open its package to this one
   */
  public static AssetIndex of(Class<?> annotatedType, String className) {
    return GeneratedClass.index(annotatedType, className, AssetIndex.class);
  }

  /**
   * Returns an index of the assets of several bundles, such as that of an application and those of
   * its libraries: {@code AssetIndex.of(Assets.index(), AcmeAssets.index())}. Of two assets with
   * one logical path that of the first bundle is found, while both are served.
   *
   * @throws IllegalArgumentException if two different files claim one path, as they can without
   *     fingerprints; the message names the classes that were generated for them
   */
  public static AssetIndex of(AssetIndex... bundles) {
    if (bundles.length == 1) {
      return bundles[0];
    }
    var lookups = new ArrayList<AssetLookup<Asset>>();
    boolean live = false;
    for (AssetIndex bundle : bundles) {
      lookups.add(bundle.assets);
      live |= bundle.assets.changes();
    }
    PathClashes.check(lookups);
    return new AssetIndex(live ? new LiveJoin<>(lookups) : new PackagedJoin<>(lookups));
  }

  /** Returns an empty builder, for code that adds assets in several methods. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the asset with that logical path, {@code "icons/cart.svg"}. */
  public Optional<Asset> find(String logicalPath) {
    return assets.find(logicalPath);
  }

  /**
   * Returns the asset that is published at a URL path, percent-encoded and without host and context
   * path: {@code "/assets/icons/cart-<64 hex>.svg"}. A path that is malformed is not found.
   */
  public Optional<Asset> findByPath(String urlPath) {
    Optional<String> plain = PercentEncoding.decode(urlPath);
    return plain.isPresent() ? assets.findByPath(plain.get()) : Optional.empty();
  }

  /**
   * Returns the asset with that logical path.
   *
   * @throws IllegalArgumentException if there is none; the message names the nearest ones
   */
  public Asset require(String logicalPath) {
    return find(logicalPath)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no asset named \""
                        + logicalPath
                        + '"'
                        + Suggestions.sentence(logicalPath, assets.logicalPaths())));
  }

  /** Returns all assets, sorted by logical path. */
  public List<Asset> assets() {
    List<Asset> known = sorted;
    if (known.size() != assets.size() || assets.changes()) {
      known = assets.all().stream().sorted(Comparator.comparing(Asset::logicalPath)).toList();
      sorted = known;
    }
    return known;
  }

  /** Returns the number of assets. */
  public int size() {
    return assets.size();
  }

  /** Returns what finds the assets, for look-ups by paths that are decoded already. */
  AssetLookup<Asset> lookup() {
    return assets;
  }

  /** Collects assets for one index. Not for use by several threads. */
  public static final class Builder {

    private final List<Asset> assets = new ArrayList<>();

    private Builder() {}

    /** Adds an asset. */
    public Builder add(Asset asset) {
      assets.add(asset);
      return this;
    }

    /** Adds assets in their order. */
    public Builder addAll(Collection<Asset> more) {
      assets.addAll(more);
      return this;
    }

    /** Returns the index of what was added so far. */
    public AssetIndex build() {
      return of(assets);
    }
  }
}
