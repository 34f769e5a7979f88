package dev.assetbundle.spring.shop;

import dev.assetbundle.AssetBundle;

/** The bundle of the application. */
@AssetBundle(paths = "src/test/assets/*")
class Shop {}
