package shop;

import dev.assetbundle.AssetBundle;

@AssetBundle(manifests = "assets/application.js")
class Shop {}
