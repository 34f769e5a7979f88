package dev.assetbundle.runtime;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Assets that are found by either name. */
interface AssetList {

  int size();

  /** Returns the asset with a logical path. */
  Optional<Asset> find(String logicalPath);

  /** Returns the asset that is published at a path that is not percent-encoded. */
  Optional<Asset> findByPath(String plainPath);

  /** Returns all logical paths. */
  Collection<String> logicalPaths();

  /** Returns whether no two of them claim one path, as those of one generated class do not. */
  boolean distinct();

  /** Adds the folders that these assets are published in. */
  void addFolders(Prefixes prefixes, String context);

  /** Returns all assets in the order they were added. */
  List<Asset> all();
}
