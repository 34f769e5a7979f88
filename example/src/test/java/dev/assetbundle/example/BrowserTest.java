package dev.assetbundle.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page as a browser sees it. */
@SuppressWarnings("NullAway.Init")
class BrowserTest {

  private static final String READY = "document.documentElement.dataset.shop === 'ready'";

  @TempDir private static Path folder;
  private static ShopServer shop;
  private static Chromium browser;

  @BeforeAll
  static void start() throws Exception {
    Optional<String> executable = Chromium.find();
    if (executable.isPresent()) {
      browser = Chromium.start(executable.get(), folder);
      shop = ShopServer.start(0);
    } else {
      System.out.println("The browser tests are skipped: " + Chromium.MISSING);
    }
  }

  @BeforeEach
  void needsABrowser() {
    assumeTrue(browser != null, Chromium.MISSING);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    if (shop != null) {
      shop.close();
    }
  }

  @Test
  void scriptsRunAndStylesApply() throws Exception {
    try (BrowserPage page = open(shop.url())) {
      page.await(READY);

      assertEquals("3.7.1", page.evaluate("jQuery.fn.jquery"));
      assertEquals("5.3.8", page.evaluate("bootstrap.Modal.VERSION"));
      assertEquals("€0.00", page.evaluate("document.querySelector('#cart-total').textContent"));
      assertEquals("rgb(251, 248, 241)", style(page, "body", "backgroundColor"));
      assertEquals("rgb(31, 77, 58)", style(page, ".hero", "backgroundColor"));
      assertEquals("rgb(47, 125, 85)", style(page, ".add-to-cart", "backgroundColor"));
      assertTrue(style(page, ".hero", "backgroundImage").contains(Assets.GRAIN_PNG_PATH));
      assertEquals(List.of(), page.problems());
    }
  }

  @Test
  void everyPictureIsShown() throws Exception {
    try (BrowserPage page = open(shop.url())) {
      page.await(READY);
      page.evaluate("[...document.images].forEach(i => i.loading = 'eager')");
      page.await("[...document.images].every(image => image.complete)");

      String broken =
          "[...document.images].filter(i => i.naturalWidth === 0).map(i => i.src).join()";
      assertEquals("", page.evaluate(broken));
      assertEquals(List.of(), page.problems());
    }
  }

  @Test
  void theCartCounts() throws Exception {
    try (BrowserPage page = open(shop.url())) {
      page.await(READY);
      assertEquals("none", style(page, "#cart-count", "display"));

      page.evaluate("document.querySelector('[data-name=\"Monstera\"] .add-to-cart').click()");
      page.evaluate("document.querySelector('[data-name=\"Monstera\"] .add-to-cart').click()");
      page.evaluate("document.querySelector('[data-name=\"Olive tree\"] .add-to-cart').click()");

      assertEquals("3", page.evaluate("document.querySelector('#cart-count').textContent"));
      assertNotEquals("none", style(page, "#cart-count", "display"));
      assertEquals("€128.80", page.evaluate("document.querySelector('#cart-total').textContent"));
      assertEquals(List.of(), page.problems());
    }
  }

  @Test
  void theFilterNarrows() throws Exception {
    try (BrowserPage page = open(shop.url())) {
      page.await(READY);

      page.evaluate("document.querySelector('[data-category=accessories]').click()");

      String shown =
          "[...document.querySelectorAll('.product')]"
              + ".filter(p => p.offsetHeight > 0).map(p => p.dataset.name).join()";
      assertEquals("Terracotta pot,Watering can", page.evaluate(shown));
      assertEquals(List.of(), page.problems());
    }
  }

  @Test
  void coffeeScriptRuns() throws Exception {
    try (BrowserPage page = open(shop.url())) {
      page.await(READY);

      String twoWorkdaysAfterFriday = "Shop.delivery.day(new Date(2026, 0, 2)).toDateString()";
      assertEquals("Tue Jan 06 2026", page.evaluate(twoWorkdaysAfterFriday));
      String shown = page.evaluate("document.querySelector('#delivery').textContent");
      assertTrue(shown.startsWith("Order now, delivered by "), shown);
      assertEquals(List.of(), page.problems());
    }
  }

  @Test
  void aChangedScriptIsRefused() throws Exception {
    try (TamperingProxy proxy = new TamperingProxy(shop.url(), BrowserTest::changeOneByte);
        BrowserPage page = open(proxy.url())) {
      assertEquals("undefined", page.evaluate("typeof jQuery"));
      assertEquals("undefined", page.evaluate("typeof Shop"));
      assertEquals(1, page.problems().size(), () -> page.problems().toString());
      assertTrue(page.problems().get(0).contains("integrity"), () -> page.problems().toString());
      assertTrue(page.problems().get(0).contains(Assets.APPLICATION_JS_PATH));
    }
  }

  @Test
  void onlyItsIntegrityKeepsTheChangedScriptFromRunning() throws Exception {
    UnaryOperator<String> both = text -> changeOneByte(text).replace(" integrity=", " data-was=");
    try (TamperingProxy proxy = new TamperingProxy(shop.url(), both);
        BrowserPage page = open(proxy.url())) {
      page.await(READY);

      assertEquals("function", page.evaluate("typeof jQuery"));
    }
  }

  /** Changes a comment, so that the script would still run. */
  private static String changeOneByte(String text) {
    return text.replaceFirst("jQuery JavaScript Library", "kQuery JavaScript Library");
  }

  private static BrowserPage open(URI url) throws IOException, InterruptedException {
    return BrowserPage.open(browser, url);
  }

  private static String style(BrowserPage page, String element, String property)
      throws IOException {
    return page.evaluate(
        "getComputedStyle(document.querySelector('%s')).%s".formatted(element, property));
  }
}
