package shop;

import dev.assetbundle.AssetBundle;

@AssetBundle(manifests = "page.vue")
class Shop {}
