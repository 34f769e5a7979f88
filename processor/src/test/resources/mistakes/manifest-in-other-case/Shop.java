package shop;

import dev.assetbundle.AssetBundle;

@AssetBundle(manifests = "Application.js")
class Shop {}
