package dev.assetbundle.runtime;

import dev.assetbundle.runtime.internal.asset.PublishedFile;
import dev.assetbundle.runtime.internal.index.Wrapping;

/** Makes assets of published files, for the internal packages, which cannot see {@link Asset}. */
final class AssetWrapping implements Wrapping<Asset> {

  static final AssetWrapping INSTANCE = new AssetWrapping();

  private AssetWrapping() {}

  @Override
  public Asset wrap(PublishedFile file) {
    return new Asset(file);
  }

  @Override
  public PublishedFile unwrap(Asset asset) {
    return asset.file;
  }
}
