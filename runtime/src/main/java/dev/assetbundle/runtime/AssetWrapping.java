package dev.assetbundle.runtime;

import dev.assetbundle.runtime.internal.asset.CurrentFile;
import dev.assetbundle.runtime.internal.index.Wrapping;

/** Makes assets of published files, for the internal packages, which cannot see {@link Asset}. */
final class AssetWrapping implements Wrapping<Asset> {

  static final AssetWrapping INSTANCE = new AssetWrapping();

  private AssetWrapping() {}

  @Override
  public Asset wrap(CurrentFile file) {
    return new Asset(file);
  }

  @Override
  public CurrentFile origin(Asset asset) {
    return asset.file;
  }
}
