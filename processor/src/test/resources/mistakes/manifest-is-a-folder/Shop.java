package shop;

import dev.assetbundle.AssetBundle;

@AssetBundle(manifests = "shop")
class Shop {}
