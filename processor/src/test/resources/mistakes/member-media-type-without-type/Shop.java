package shop;

import dev.assetbundle.AssetBundle;

@AssetBundle(manifests = "application.js", mediaTypes = "splat")
class Shop {}
