package shop;

import dev.assetbundle.AssetBundle;

@AssetBundle(manifests = "application.js", className = "my-assets")
class Shop {}
