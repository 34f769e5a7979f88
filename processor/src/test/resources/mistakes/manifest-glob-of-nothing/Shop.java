package shop;

import dev.assetbundle.AssetBundle;

@AssetBundle(manifests = "pages/*.js")
class Shop {}
