package shop;

import dev.assetbundle.AssetBundle;

@AssetBundle(manifests = {"cart-item.js", "cart_item.js"})
class Shop {}
