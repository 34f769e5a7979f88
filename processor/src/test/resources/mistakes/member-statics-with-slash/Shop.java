package shop;

import dev.assetbundle.AssetBundle;

@AssetBundle(manifests = "application.js", statics = "/logo.svg")
class Shop {}
