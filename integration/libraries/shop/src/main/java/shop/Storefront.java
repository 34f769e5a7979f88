package shop;

import dev.assetbundle.AssetBundle;

/** A classic bundle with jQuery and Bootstrap, a module in TypeScript, and one stylesheet. */
@AssetBundle(manifests = {"application.js", "basket.ts", "application.css"})
final class Storefront {

  private Storefront() {}
}
