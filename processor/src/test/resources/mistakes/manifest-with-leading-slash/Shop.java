package shop;

import dev.assetbundle.AssetBundle;

@AssetBundle(manifests = "/applicaton.js")
class Shop {}
