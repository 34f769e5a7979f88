package shop;

import dev.assetbundle.AssetBundle;

@AssetBundle(manifests = "cart.js", statics = "*.path")
class Shop {}
