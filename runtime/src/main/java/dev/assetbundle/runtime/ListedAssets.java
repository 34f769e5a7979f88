package dev.assetbundle.runtime;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Assets that exist. The maps are made when they are first asked for. */
final class ListedAssets implements AssetList {

  private final List<Asset> assets;
  private volatile Map<String, Asset> byLogicalPath = Map.of();
  private volatile Map<String, Asset> byPath = Map.of();

  ListedAssets(List<Asset> assets) {
    this.assets = assets;
  }

  @Override
  public int size() {
    return assets.size();
  }

  @Override
  public Optional<Asset> find(String logicalPath) {
    return Optional.ofNullable(byLogicalPath().get(logicalPath));
  }

  @Override
  public Optional<Asset> findByPath(String plainPath) {
    Map<String, Asset> known = byPath;
    if (known.isEmpty()) {
      known = mapBy(Asset::plainPath);
      byPath = known;
    }
    return Optional.ofNullable(known.get(plainPath));
  }

  @Override
  public Collection<String> logicalPaths() {
    return byLogicalPath().keySet();
  }

  @Override
  public boolean distinct() {
    return assets.size() < 2;
  }

  @Override
  public void addFolders(Prefixes prefixes, String context) {
    for (Asset asset : assets) {
      prefixes.addFolderOf(context + asset.plainPath(), asset.logicalPath());
    }
  }

  @Override
  public List<Asset> all() {
    return assets;
  }

  private Map<String, Asset> byLogicalPath() {
    Map<String, Asset> known = byLogicalPath;
    if (known.isEmpty()) {
      known = mapBy(Asset::logicalPath);
      byLogicalPath = known;
    }
    return known;
  }

  private Map<String, Asset> mapBy(Function<Asset, String> name) {
    var map = new HashMap<String, Asset>(assets.size() * 2);
    for (Asset asset : assets) {
      map.putIfAbsent(name.apply(asset), asset);
    }
    return map;
  }
}
