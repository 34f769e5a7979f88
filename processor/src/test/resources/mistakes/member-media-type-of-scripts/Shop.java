package shop;

import dev.assetbundle.AssetBundle;

@AssetBundle(manifests = "application.js", mediaTypes = "js=text/javascript")
class Shop {}
