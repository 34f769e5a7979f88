/** Declares bundles of web assets that are compiled together with Java sources. */
module dev.assetbundle {
  exports dev.assetbundle;
}
