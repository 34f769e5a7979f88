package dev.assetbundle.processor.resolve;

import dev.assetbundle.processor.incremental.Task;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.source.AssetSource;

/** Receives the assets that a file names with {@code depend_on_asset}. */
public interface FollowedAssets {

  /**
   * Makes a task out of date whenever an asset is, without using the asset: so the two may depend
   * on each other.
   *
   * @param asker the task
   * @param at where the author's source names the asset
   */
  void follow(AssetSource source, Task<?> asker, SourceLocation at);
}
