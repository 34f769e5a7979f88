package garden;

import dev.assetbundle.AssetBundle;

@AssetBundle
class Garden {}
