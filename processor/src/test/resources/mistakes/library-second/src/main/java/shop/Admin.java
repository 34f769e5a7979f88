package shop;

import dev.assetbundle.AssetBundle;

@AssetBundle(
    manifests = "application.js",
    library = true, className = "AdminAssets")
class Admin {}
