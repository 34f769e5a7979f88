package shop;

import dev.assetbundle.AssetBundle;

@AssetBundle(manifests = "application.js", prefix = "https://cdn.example.com/assets")
class Shop {}
