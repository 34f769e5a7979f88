package dev.assetbundle.example;

import dev.assetbundle.AssetBundle;

/** The bundle of the shop: its scripts, styles and pictures are compiled with its classes. */
// [sample:bundle]
@AssetBundle(manifests = {"application.js", "application.css"})
class Shop {}
// [/sample]
