package shop;

import dev.assetbundle.AssetBundle;

@AssetBundle(manifests = "application.js", className = "AdminAssets")
class Admin {}
