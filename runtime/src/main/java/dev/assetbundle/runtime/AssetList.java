package dev.assetbundle.runtime;

import java.util.ArrayList;
import java.util.List;

/** Assets in an order, which can be counted and named without being made. */
interface AssetList {

  int size();

  Asset get(int number);

  String logicalPath(int number);

  /** Returns the path that an asset is published at, not percent-encoded. */
  String plainPath(int number);

  /** Returns whether all names are known to differ, as those of one generated class do. */
  boolean distinct();

  /** Adds the folder that these assets are published in. */
  void addFolders(Prefixes prefixes, String context);

  /** Returns all assets. */
  default List<Asset> all() {
    var assets = new ArrayList<Asset>(size());
    for (int i = 0; i < size(); i++) {
      assets.add(get(i));
    }
    return assets;
  }
}
