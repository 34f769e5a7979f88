package shop;

import dev.assetbundle.AssetBundle;

@AssetBundle(manifests = "admin.js")
class Admin {}
