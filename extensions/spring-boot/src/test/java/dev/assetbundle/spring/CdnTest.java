package dev.assetbundle.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.runtime.AssetHost;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The application with a CDN, and all else as it is by itself. */
class CdnTest {

  @Test
  void pagesFetchAssetsFromTheHost() throws Exception {
    try (RunningShop shop =
        RunningShop.start(
            "--assetbundle.host=https://cdn.example.com",
            "--assetbundle.bundles=dev.assetbundle.spring.shop.Assets",
            "--assetbundle.cross-origin-resource-policy=same-site")) {
      String script = ShopAssets.INDEX.require("application.js").path();

      String page = shop.get("/").body();
      assertTrue(page.contains("src=\"https://cdn.example.com" + script + '"'), page);
      assertTrue(page.contains("crossorigin=\"anonymous\""), page);

      var headers = shop.get(script).headers();
      assertEquals(Optional.of("same-site"), headers.firstValue("Cross-Origin-Resource-Policy"));
      assertEquals(Optional.empty(), headers.firstValue("Access-Control-Allow-Origin"));
      assertEquals(404, shop.getAsAnn("/actuator/assets").statusCode(), "nobody exposed it");
    }
    assertEquals("", AssetHost.host(), "the next application may have none");
  }
}
