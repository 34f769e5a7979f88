package dev.assetbundle.spring;

import dev.assetbundle.runtime.Asset;
import dev.assetbundle.runtime.AssetIndex;
import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The assets by logical path, for templates: {@code assets['application.js']}. Cannot be changed.
 */
public final class AssetMap extends AbstractMap<String, Asset> {

  private final AssetIndex index;

  AssetMap(AssetIndex index) {
    this.index = index;
  }

  /**
   * Returns the asset with that logical path.
   *
   * @throws IllegalArgumentException if there is none, since a page without its scripts is worse
   *     than none; the message names the nearest ones
   */
  @Override
  public Asset get(Object logicalPath) {
    return index.require(String.valueOf(logicalPath));
  }

  @Override
  public Asset getOrDefault(Object logicalPath, Asset other) {
    return index.find(String.valueOf(logicalPath)).orElse(other);
  }

  @Override
  public boolean containsKey(Object logicalPath) {
    return index.find(String.valueOf(logicalPath)).isPresent();
  }

  @Override
  public int size() {
    return index.size();
  }

  @Override
  public Set<Entry<String, Asset>> entrySet() {
    Map<String, Asset> entries = new LinkedHashMap<>();
    index.assets().forEach(asset -> entries.put(asset.logicalPath(), asset));
    return Collections.unmodifiableMap(entries).entrySet();
  }
}
