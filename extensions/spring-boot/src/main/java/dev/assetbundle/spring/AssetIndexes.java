package dev.assetbundle.spring;

import dev.assetbundle.runtime.AssetIndex;
import java.util.List;

/** Makes one index of several. */
final class AssetIndexes {

  private AssetIndexes() {}

  /** Returns one index of all; a single one is returned as it is, which reads no table. */
  static AssetIndex join(List<AssetIndex> indexes) {
    return indexes.size() == 1
        ? indexes.get(0)
        : AssetIndex.join(indexes.toArray(AssetIndex[]::new));
  }
}
