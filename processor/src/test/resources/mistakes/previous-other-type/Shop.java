package shop;

import dev.assetbundle.AssetBundle;

@AssetBundle(
    manifests = "application.js",
    previous = "last")
class Shop {}
