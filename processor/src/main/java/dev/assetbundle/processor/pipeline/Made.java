package dev.assetbundle.processor.pipeline;

import dev.assetbundle.processor.source.AssetSource;
import java.util.List;

/**
 * A finished asset and what becomes an output with it.
 *
 * @param asset the asset
 * @param links what its files link or mention, in order
 */
record Made(BuiltAsset asset, List<AssetSource> links) {

  Made {
    links = List.copyOf(links);
  }
}
