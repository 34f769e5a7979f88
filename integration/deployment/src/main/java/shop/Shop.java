package shop;

import dev.assetbundle.AssetBundle;

/** The assets of the shop. */
@AssetBundle(manifests = {"application.js", "application.css"})
class Shop {}
