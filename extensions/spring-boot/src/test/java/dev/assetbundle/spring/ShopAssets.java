package dev.assetbundle.spring;

import dev.assetbundle.runtime.AssetIndex;
import dev.assetbundle.spring.shop.Application;

/** The assets of the application. */
final class ShopAssets {

  static final AssetIndex INDEX = AssetIndex.of(Application.class);

  private ShopAssets() {}
}
