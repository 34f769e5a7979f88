package shop;

import dev.assetbundle.AssetBundle;

@AssetBundle(manifests = "javascripts/application.js")
class Shop {}
