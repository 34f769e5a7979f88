package shop;

import dev.assetbundle.AssetBundle;

@AssetBundle(paths = {"app/assets/*", "vender/assets/*"}, manifests = "application.js")
class Shop {}
