package shop;

import dev.assetbundle.AssetBundle;

@AssetBundle(
    manifests = {
      "application.js",
      "aplication.css",
    })
class Shop {
  Object[] assets = {Assets.APPLICATION_JS, Assets.APLICATION_CSS};
}
