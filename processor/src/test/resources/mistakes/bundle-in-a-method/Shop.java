package shop;

import dev.assetbundle.AssetBundle;

@AssetBundle(manifests = "application.js")
class Shop {
  void open() {
    @AssetBundle(manifests = "admin.js")
    class Admin {}
  }
}
