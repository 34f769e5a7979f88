package shop;

import dev.assetbundle.AssetBundle;

@AssetBundle(
    manifests = {
      "application.js",
      "admin/dashbord.js",
      "admin/user.js",
    },
    minify = false)
class Shop {
  Object script = Assets.Admin.DASHBORD_JS;
}
