package sought;

import dev.assetbundle.AssetBundle;

@AssetBundle(manifests = "application.css", minify = false, encodings = {})
class App {}
