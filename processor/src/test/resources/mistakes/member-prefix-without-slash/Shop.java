package shop;

import dev.assetbundle.AssetBundle;

@AssetBundle(manifests = "application.js", prefix = "assets")
class Shop {}
