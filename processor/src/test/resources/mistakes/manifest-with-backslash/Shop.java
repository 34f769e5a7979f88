package shop;

import dev.assetbundle.AssetBundle;

@AssetBundle(manifests = "admin\\start.js")
class Shop {}
