package shop;

import dev.assetbundle.AssetBundle;

@AssetBundle(
    manifests = "application.js",
    previous = "last/manifest.json")
class Shop {}
