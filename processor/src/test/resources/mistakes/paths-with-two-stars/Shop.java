package shop;

import dev.assetbundle.AssetBundle;

@AssetBundle(paths = "app/**", manifests = "application.js")
class Shop {}
