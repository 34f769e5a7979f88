package shop;

import dev.assetbundle.AssetBundle;

@AssetBundle
class Shop {
  Object script = Assets.APPLICATION_JS;
}
