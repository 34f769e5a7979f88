package acme;

import dev.assetbundle.AssetBundle;

/** The ribbon, which pages link as it is, and the sources of everything for other modules. */
@AssetBundle(
    manifests = {"acme/ribbon.js", "acme/ribbon.css"},
    className = "AcmeAssets",
    library = true)
public final class Acme {

  private Acme() {}
}
