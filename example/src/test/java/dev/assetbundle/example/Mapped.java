package dev.assetbundle.example;

import dev.assetbundle.AssetBundle;

/** Assets in several languages, minified, whose places in a browser are those of their sources. */
@AssetBundle(
    paths = "src/test/assets/*",
    prefix = "/mapped",
    className = "MappedAssets",
    sourceMaps = AssetBundle.SourceMaps.EXTERNAL)
final class Mapped {

  private Mapped() {}
}
