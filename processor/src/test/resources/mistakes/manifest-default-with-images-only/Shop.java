package shop;

import dev.assetbundle.AssetBundle;

@AssetBundle
class Shop {}
