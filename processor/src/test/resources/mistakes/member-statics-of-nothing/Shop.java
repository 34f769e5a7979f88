package shop;

import dev.assetbundle.AssetBundle;

@AssetBundle(manifests = "application.js", statics = "icons/*.pgn")
class Shop {}
