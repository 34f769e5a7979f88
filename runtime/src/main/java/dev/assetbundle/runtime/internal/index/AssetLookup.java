package dev.assetbundle.runtime.internal.index;

import dev.assetbundle.runtime.internal.asset.PublishedFile;
import dev.assetbundle.runtime.internal.url.PublishedFolders;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Assets that are found by either of their names.
 *
 * @param <A> the class that users see
 */
public interface AssetLookup<A> {

  /** Returns the number of assets. */
  int size();

  /** Returns the asset with a logical path. */
  Optional<A> find(String logicalPath);

  /** Returns the asset that is published at a path that is not percent-encoded. */
  Optional<A> findByPath(String plainPath);

  /** Returns the published file of {@link #findByPath}. */
  Optional<PublishedFile> findFile(String plainPath);

  /** Returns whether the assets may change, so that nobody may remember which there are. */
  default boolean changes() {
    return false;
  }

  /** Returns all logical paths. */
  Collection<String> logicalPaths();

  /** Returns whether no two assets claim one path, as those of one generated class do not. */
  boolean distinct();

  /** Adds the folders that these assets are published in, below a context path. */
  void addFolders(PublishedFolders folders, String context);

  /** Returns all assets in the order in which they were added. */
  List<A> all();

  /**
   * Returns the published files whose paths stay when their bytes change, so that another bundle
   * may have the same path for other bytes.
   */
  List<PublishedFile> unfingerprinted();
}
