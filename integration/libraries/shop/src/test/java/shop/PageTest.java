package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assetbundle.example.BrowserPage;
import dev.assetbundle.example.Chromium;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in a browser: each jar does its part. */
@SuppressWarnings("NullAway.Init")
class PageTest {

  private static final Path SCREENSHOT = Path.of("target/screenshots/shop.png");

  @TempDir private static Path folder;
  private static ShopServer server;
  private static Chromium browser;

  @BeforeAll
  static void start() throws Exception {
    Optional<String> executable = Chromium.find();
    assumeTrue(executable.isPresent(), Chromium.MISSING);
    browser = Chromium.start(executable.get(), folder);
    server = ShopServer.start();
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    if (server != null) {
      server.close();
    }
  }

  private static String style(BrowserPage page, String element, String property)
      throws IOException {
    return page.evaluate(
        "getComputedStyle(document.querySelector('%s')).%s".formatted(element, property));
  }

  @Test
  void scriptsAndStylesOfAllJarsWorkOnOnePage() throws Exception {
    try (BrowserPage page = BrowserPage.open(browser, server.url())) {
      page.await("document.querySelector('#plants output')");

      // The library's module, imported from TypeScript: at most three.
      for (int i = 0; i < 4; i++) {
        page.evaluate("document.querySelector('#plants button:last-child').click()");
      }
      assertEquals("€74.70", page.text("total"));
      // jQuery, of a WebJar.
      assertEquals("3.7.1", page.evaluate("jQuery.fn.jquery"));
      page.click("order");
      assertEquals("Thank you for 3 plants", page.text("said"));
      // Scripts and styles of Bootstrap, of a WebJar, in the color of the library.
      assertEquals("none", style(page, "#care", "display"));
      page.click("more");
      page.await("document.querySelector('#care.collapse.show')");
      assertEquals("block", style(page, "#care", "display"));
      assertEquals("rgb(31, 77, 58)", style(page, "#order", "backgroundColor"));
      // The partial and the image of the library, published by the application.
      assertTrue(
          style(page, "#plants", "backgroundImage").contains(Assets.Acme.LEAF_SVG.path()),
          "the image has its fingerprint");
      // The library's own bundle.
      page.evaluate("acmeRibbon('Free delivery this week'); 1");
      assertEquals("rgb(31, 77, 58)", style(page, ".acme-ribbon", "backgroundColor"));
      page.screenshot("light", SCREENSHOT);
      assertEquals(List.of(), page.problems());
    }
  }
}
