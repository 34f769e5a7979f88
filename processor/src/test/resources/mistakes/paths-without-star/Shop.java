package shop;

import dev.assetbundle.AssetBundle;

@AssetBundle(paths = "app/assets", manifests = "application.js")
class Shop {}
