package shop;

import dev.assetbundle.AssetBundle;

@AssetBundle(manifests = "application.js", prefix = "/shop/../assets")
class Shop {}
