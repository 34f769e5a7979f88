package dev.assetbundle.runtime.internal.live;

import dev.assetbundle.runtime.internal.asset.PublishedFile;
import dev.assetbundle.runtime.internal.index.AssetLookup;
import java.util.List;
import java.util.Optional;

/**
 * Assets that may change while the program runs, maybe among others that do not.
 *
 * @param <A> the class that users see
 */
public interface LiveAssets<A> extends AssetLookup<A> {

  /** Returns the bundles that the assets are from. */
  List<LiveBundle> bundles();

  /** Returns what finds the assets that do not change. */
  List<AssetLookup<A>> fixed();

  /** Returns what finds all assets as they were packaged, for bundles that are not built. */
  List<AssetLookup<A>> packaged();

  /** Returns what the file that was packaged at a path, not percent-encoded, is now. */
  Optional<PublishedFile> findSuccessor(String packagedPath);

  @Override
  default boolean changes() {
    return true;
  }
}
