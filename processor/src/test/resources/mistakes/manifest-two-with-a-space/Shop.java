package shop;

import dev.assetbundle.AssetBundle;

@AssetBundle(manifests = "application.js application.css")
class Shop {}
