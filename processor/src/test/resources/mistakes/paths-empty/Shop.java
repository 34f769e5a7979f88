package shop;

import dev.assetbundle.AssetBundle;

@AssetBundle(paths = {}, manifests = "application.js")
class Shop {}
