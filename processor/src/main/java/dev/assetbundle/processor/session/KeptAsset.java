package dev.assetbundle.processor.session;

import dev.assetbundle.processor.finish.FinishedAsset;
import dev.assetbundle.processor.source.AssetSource;
import java.util.List;

/**
 * A finished asset.
 *
 * @param source what it was asked for by
 * @param made the asset
 * @param asked names of all files and folders that it depends on
 */
record KeptAsset(AssetSource source, FinishedAsset made, List<String> asked) {

  KeptAsset {
    asked = List.copyOf(asked);
  }
}
