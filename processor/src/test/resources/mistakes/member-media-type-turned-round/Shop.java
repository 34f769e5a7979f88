package shop;

import dev.assetbundle.AssetBundle;

@AssetBundle(manifests = "application.js", mediaTypes = "model/splat=splat")
class Shop {}
