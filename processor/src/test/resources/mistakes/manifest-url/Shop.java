package shop;

import dev.assetbundle.AssetBundle;

@AssetBundle(manifests = {"application.js", "https://cdn.example.com/jquery.js"})
class Shop {}
