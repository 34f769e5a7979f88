package shop;

import dev.assetbundle.AssetBundle;

@AssetBundle(
    manifests = "application.js",
    previous = "releases/shop.tar")
class Shop {}
