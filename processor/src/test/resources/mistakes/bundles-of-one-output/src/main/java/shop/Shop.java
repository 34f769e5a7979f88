package shop;

import dev.assetbundle.AssetBundle;

@AssetBundle(manifests = "application.js", digest = false)
class Shop {}
