package shop;

import dev.assetbundle.AssetBundle;

@AssetBundle(
    manifests = "application.js",
    library = true)
class Shop {}
