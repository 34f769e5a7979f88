package shop;

import dev.assetbundle.AssetBundle;

@AssetBundle(manifests = "application.min.js")
class Shop {}
