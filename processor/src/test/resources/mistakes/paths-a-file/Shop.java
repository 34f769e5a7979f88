package shop;

import dev.assetbundle.AssetBundle;

@AssetBundle(paths = "app/assets/javascripts/application.js", manifests = "application.js")
class Shop {}
