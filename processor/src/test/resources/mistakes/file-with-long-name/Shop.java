package shop;

import dev.assetbundle.AssetBundle;

@AssetBundle(manifests = {})
class Shop {}
