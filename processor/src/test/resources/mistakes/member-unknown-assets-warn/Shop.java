package shop;

import dev.assetbundle.AssetBundle;

@AssetBundle(manifests = "application.css", unknownAssets = AssetBundle.UnknownAssets.WARN)
class Shop {}
