package shop;

import dev.assetbundle.AssetBundle;

@AssetBundle(paths = "app/asset/*", manifests = "application.js")
class Shop {}
