package shop;

import dev.assetbundle.AssetBundle;

@AssetBundle(manifests = "application.js?v=2")
class Shop {}
