package dev.assetbundle.modules;

import dev.assetbundle.AssetBundle;

// [sample:root]
@AssetBundle(
    manifests = "notes.webmanifest",
    statics = "robots.txt",
    paths = {"src/main/root", "src/main/assets/images"},
    prefix = "/",
    digest = false,
    className = "RootFiles")
final class Root {}
// [/sample]
