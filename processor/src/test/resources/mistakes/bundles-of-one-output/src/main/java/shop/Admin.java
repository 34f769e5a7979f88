package shop;

import dev.assetbundle.AssetBundle;

@AssetBundle(
    manifests = "application.js",
    digest = false,
    minify = false,
    className = "AdminAssets")
class Admin {}
