package shop;

import dev.assetbundle.AssetBundle;

@AssetBundle(manifests = "app/assets/javascripts/application.js")
class Shop {}
