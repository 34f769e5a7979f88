package shop;

import dev.assetbundle.AssetBundle;

@AssetBundle(manifests = "application.js", statics = "images/**")
class Shop {}
