package shop;

import dev.assetbundle.AssetBundle;

@AssetBundle(manifests = "application.js", mediaTypes = {"splat=model/splat", "splat=model/other"})
class Shop {}
