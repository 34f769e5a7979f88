package shop;

import dev.assetbundle.AssetBundle;

@AssetBundle(manifests = "application.js")
class Shop {}
