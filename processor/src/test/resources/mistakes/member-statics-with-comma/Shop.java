package shop;

import dev.assetbundle.AssetBundle;

@AssetBundle(manifests = "application.js", statics = "*.png, *.svg")
class Shop {}
