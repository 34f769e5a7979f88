package shop;

import dev.assetbundle.AssetBundle;

@AssetBundle(manifests = "application.js", mediaTypes = ".splat=model/splat")
class Shop {}
