package shop;

import dev.assetbundle.AssetBundle;

@AssetBundle(manifests = "../stylesheets/application.css")
class Shop {}
