package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import acme.AcmeAssets;
import dev.assetbundle.runtime.Asset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One handler for the bundles of both modules. */
@SuppressWarnings("NullAway.Init")
class HttpTest {

  private static ShopServer server;

  @BeforeAll
  static void start() throws Exception {
    server = ShopServer.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void allAssetsOfBothBundlesAreServed() throws Exception {
    List<String> names =
        ShopServer.ASSETS.assets().stream().map(Asset::logicalPath).sorted().distinct().toList();
    assertEquals(
        List.of(
            "acme/leaf.svg",
            "acme/ribbon.css",
            "acme/ribbon.js",
            "application.css",
            "application.js",
            "basket.js"),
        names);
    for (Asset asset : ShopServer.ASSETS.assets()) {
      Requests.check(server.url(), asset);
    }
  }

  @Test
  void namesAreFoundInBoth() {
    assertEquals(Optional.of(Assets.BASKET_JS), ShopServer.ASSETS.find("basket.js"));
    assertEquals(Optional.of(AcmeAssets.Acme.RIBBON_JS), ShopServer.ASSETS.find("acme/ribbon.js"));
    assertNotSame(Assets.Acme.LEAF_SVG, AcmeAssets.Acme.LEAF_SVG);
    assertEquals(Optional.of(Assets.Acme.LEAF_SVG), ShopServer.ASSETS.find("acme/leaf.svg"));
  }

  @Test
  void sourcesAndJarsAreNotServed() throws Exception {
    for (String name :
        List.of(
            "acme/stepper.ts",
            "acme/_ink.scss",
            "jquery/dist/jquery.js",
            "bootstrap/scss/bootstrap.scss")) {
      assertEquals(404, Requests.status(server.url().resolve("/assets/" + name)), name);
    }
  }
}
