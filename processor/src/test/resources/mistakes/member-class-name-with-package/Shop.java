package shop;

import dev.assetbundle.AssetBundle;

@AssetBundle(manifests = "application.js", className = "shop.Assets")
class Shop {}
