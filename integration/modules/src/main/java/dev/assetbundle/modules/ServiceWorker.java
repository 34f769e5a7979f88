package dev.assetbundle.modules;

import dev.assetbundle.runtime.Asset;
import java.util.stream.Collectors;

/** The service worker of the page, which lies at the root of the host under a name that stays. */
final class ServiceWorker {

  private ServiceWorker() {}

  // [sample:worker]
  static String script() {
    String files =
        Assets.index().assets().stream()
            .map(Asset::url)
            .collect(Collectors.joining("\", \"", "const FILES = [\"", "\"];\n"));
    return files + "importScripts(\"" + Assets.SW_JS.url() + "\");\n";
  }
  // [/sample]
}
