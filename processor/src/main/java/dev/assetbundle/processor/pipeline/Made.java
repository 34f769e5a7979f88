package dev.assetbundle.processor.pipeline;

import dev.assetbundle.processor.model.Content;
import dev.assetbundle.processor.source.AssetSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

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

  /** Returns the same with bytes that are made again if they are gone when they are read. */
  Made backedBy(Supplier<Optional<Content>> again) {
    return new Made(asset.with(new KeptContent(asset.content(), again)), links);
  }
}
