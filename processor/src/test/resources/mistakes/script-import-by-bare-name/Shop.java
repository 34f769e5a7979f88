package shop;

import dev.assetbundle.AssetBundle;

@AssetBundle(manifests = "application.js", minify = false)
class Shop {}
