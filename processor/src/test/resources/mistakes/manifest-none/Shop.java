package shop;

import dev.assetbundle.AssetBundle;

@AssetBundle(manifests = {}, statics = {})
class Shop {}
