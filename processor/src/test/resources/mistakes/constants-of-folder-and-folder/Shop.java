package shop;

import dev.assetbundle.AssetBundle;

@AssetBundle(manifests = {"shop-cart/a.js", "shop_cart/a.js"})
class Shop {}
