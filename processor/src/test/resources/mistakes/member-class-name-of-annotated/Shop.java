package shop;

import dev.assetbundle.AssetBundle;

@AssetBundle(manifests = "application.js", className = "Shop")
class Shop {}
