package shop;

import dev.assetbundle.AssetBundle;

@AssetBundle(
    manifests = "application.js",
    previous = "releases/shop-41.jar")
class Shop {}
