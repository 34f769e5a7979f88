package dev.assetbundle.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.runtime.AssetHost;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whose context path pages have, below one of the container. */
class ContextPathTest {

  private static final String PROPERTY = "assetbundle.contextPath";

  @AfterEach
  void forget() {
    AssetHost.reset();
    System.clearProperty(PROPERTY);
  }

  private static void assertPrinted(String expected) throws Exception {
    try (RunningShop shop = RunningShop.start("--server.servlet.context-path=/shop")) {
      String page = shop.get("/shop/").body();
      String path = ShopAssets.INDEX.require("application.js").path();
      assertTrue(page.contains("src=\"" + expected + path + '"'), page);
      assertEquals(200, shop.get("/shop" + path).statusCode());
    }
  }

  @Test
  void thatOfTheContainerCounts() throws Exception {
    assertPrinted("/shop");
    assertEquals("", AssetHost.contextPath(), "the next application may have another one");
  }

  @Test
  void codeMayChooseNone() throws Exception {
    AssetHost.useContextPath("");
    assertPrinted("");
  }

  @Test
  void aPropertyMayChooseNone() throws Exception {
    System.setProperty(PROPERTY, "/");
    assertPrinted("");
  }

  @Test
  void aPropertyMayChooseAnother() throws Exception {
    System.setProperty(PROPERTY, "/proxied");
    assertPrinted("/proxied");
  }
}
