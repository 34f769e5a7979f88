package dev.assetbundle.processor.finish;

import dev.assetbundle.processor.model.BuiltAsset;
import dev.assetbundle.processor.model.Content;
import dev.assetbundle.processor.source.AssetSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A finished asset and the assets that become outputs with it.
 *
 * @param asset the asset
 * @param links the assets that its files link or mention, in order
 */
public record FinishedAsset(BuiltAsset asset, List<AssetSource> links) {

  /** Copies the list. */
  public FinishedAsset {
    links = List.copyOf(links);
  }

  /**
   * Returns the same asset; if its stored content no longer exists when it is read, it is computed
   * again.
   */
  public FinishedAsset backedBy(Supplier<Optional<Content>> again) {
    Content stored =
        asset.content() instanceof RestoredContent restored ? restored.stored() : asset.content();
    return new FinishedAsset(asset.with(new RestoredContent(stored, again)), links);
  }
}
