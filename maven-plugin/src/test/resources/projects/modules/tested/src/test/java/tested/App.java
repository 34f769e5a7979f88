package tested;

import dev.assetbundle.AssetBundle;

@AssetBundle(manifests = "application.css", minify = false, encodings = {}, paths = "src/test/assets/*")
class App {}
