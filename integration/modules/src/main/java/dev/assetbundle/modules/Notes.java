package dev.assetbundle.modules;

import dev.assetbundle.AssetBundle;

/** One bundle of each kind, and a stylesheet of the page itself. */
@AssetBundle(
    manifests = {
      "application.tsx",
      "classic.js",
      "coffee.coffee",
      "page.css",
      "offline.js",
      "sw.js"
    },
    paths = {"src/main/assets/*", "target/node_modules"},
    sourceMaps = AssetBundle.SourceMaps.EXTERNAL)
final class Notes {

  private Notes() {}
}
