package dev.assetbundle.example;

import static dev.assetbundle.example.LiveSite.BACK;
import static dev.assetbundle.example.LiveSite.DATA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Mistakes in assets, shown over the page until they are gone. */
@ExtendWith(LiveSites.class)
class LiveErrorsTest {

  private static final String OVERLAY = "document.querySelector('assetbundle-overlay')";
  private static final String ROOT = OVERLAY + ".shadowRoot";
  private static final String NO_OVERLAY = OVERLAY + " === null";

  private static final String BROKEN_SCRIPT = "a = 1\nb = (2 +\n";
  private static final String BROKEN_SHEET = "$back: rgb(1, 1, 1);\n$two: <img id=hacked>;\n";

  private static final Path SCREENSHOTS = Path.of("target/screenshots");

  /** How often the page has asked for the state. */
  private static final String LOOKS =
      "performance.getEntriesByType('resource')"
          + ".filter((entry) => entry.name.endsWith('/state.json')).length";

  /** The texts of the overlay with a contrast below 4.5:1 (WCAG 2.2, 1.4.3). */
  private static final String PALE =
      """
      (() => {
        const light = (color) => {
          const [r, g, b] = color.match(/[\\d.]+/g).map((value) => value / 255).map((value) =>
            value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
          return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
        };
        const back = (element) => {
          const color = getComputedStyle(element).backgroundColor;
          return color === "rgba(0, 0, 0, 0)" ? back(element.parentElement) : color;
        };
        return [...%s.querySelectorAll("h1,button,p,strong,small,a,pre,footer")]
          .filter((element) => {
            const [text, behind] = [light(getComputedStyle(element).color), light(back(element))];
            return Math.max(text, behind) / Math.min(text, behind) < 4.5;
          })
          .map((element) => element.outerHTML)
          .join();
      })()"""
          .formatted(ROOT);

  private final LiveSite site;
  private final LiveGarden garden;

  LiveErrorsTest(LiveSite site) {
    this.site = site;
    garden = site.garden();
  }

  @Test
  void aMistakeInAScriptIsShownUntilItIsMended() throws Exception {
    try (BrowserPage page = site.open()) {
      page.evaluate("window.marker = 1");

      garden.write("js/greeting.coffee", BROKEN_SCRIPT);

      page.await(OVERLAY);
      assertShows(page, "1 error", "missing )", "Hint: what begins here is not closed");
      assertShows(page, "src/main/assets/js/greeting.coffee:2:5", "b = (2 +\n    ^");
      String link = page.evaluate(ROOT + ".querySelector('a').href");
      assertTrue(link.startsWith("idea://open?file="), link);
      assertTrue(link.endsWith("/js/greeting.coffee&line=2&column=5"), link);
      assertEquals("1", page.evaluate("marker"));

      garden.write("js/greeting.coffee", "document.documentElement.dataset.greeting = 'Good'");

      page.await(DATA + ".greeting === 'Good'");
      page.await(NO_OVERLAY);
      assertEquals(List.of(), page.problems());
    }
  }

  @Test
  void aMistakeInAStylesheetIsShownUntilItIsMended() throws Exception {
    try (BrowserPage page = site.open()) {
      page.evaluate("document.querySelector('#name').value = 'Ada'");

      garden.write("css/_colors.scss", BROKEN_SHEET);

      page.await(OVERLAY);
      assertShows(page, "1 error", "src/main/assets/css/_colors.scss:2:");
      assertEquals("rgb(1, 1, 1)", page.evaluate(BACK));

      garden.write("css/_colors.scss", "$back: rgb(2, 2, 2);");

      page.await(BACK + " === 'rgb(2, 2, 2)'");
      page.await(NO_OVERLAY);
      assertEquals("Ada", page.evaluate("document.querySelector('#name').value"));
      assertEquals(List.of(), page.problems());
    }
  }

  @Test
  void aPageThatIsOpenedWithAMistakeRecovers() throws Exception {
    garden.write("js/greeting.coffee", BROKEN_SCRIPT);
    garden.write("css/_colors.scss", BROKEN_SHEET);
    try (BrowserPage page = BrowserPage.open(site.browser(), garden.url())) {
      page.await(OVERLAY);
      assertShows(page, "2 errors", "js/greeting.coffee:2:5", "css/_colors.scss:2:");
      assertEquals("The end", page.evaluate("document.querySelector('#end').textContent"));

      garden.write("css/_colors.scss", "$back: rgb(3, 3, 3);");
      page.await(ROOT + ".querySelector('h1').textContent === '1 error'");
      assertEquals("undefined", page.evaluate("typeof " + DATA + ".script"));

      garden.write("js/greeting.coffee", "document.documentElement.dataset.greeting = 'Good'");

      page.await(DATA + ".greeting === 'Good'");
      page.await(NO_OVERLAY);
      page.await(BACK + " === 'rgb(3, 3, 3)'");
    }
  }

  @Test
  void whatAFileSaysIsShownAsText() throws Exception {
    try (BrowserPage page = site.open()) {
      garden.write("css/_colors.scss", BROKEN_SHEET);

      page.await(OVERLAY);
      assertShows(page, "$two: <img id=hacked>;\n");
      assertEquals("null", page.evaluate("String(" + ROOT + ".querySelector('img'))"));
      assertEquals("null", page.evaluate("String(document.querySelector('#hacked'))"));
    }
  }

  @Test
  void keysReachEverythingAndCloseTheOverlay() throws Exception {
    try (BrowserPage page = site.open()) {
      page.evaluate("document.querySelector('#name').focus()");
      page.evaluate("window.keys = 0; document.addEventListener('keydown', () => keys++)");
      garden.write("css/_colors.scss", BROKEN_SHEET);
      page.await(OVERLAY);

      String active = ROOT + ".activeElement.localName";
      for (String next : List.of("button", "a", "pre", "button")) {
        page.press("Tab");
        assertEquals(next, page.evaluate(active));
      }
      page.press("Escape");

      page.await(NO_OVERLAY);
      assertEquals("name", page.evaluate("document.activeElement.id"));
      assertEquals("0", page.evaluate("keys"));

      page.evaluate(
          "window.shown = 0; new MutationObserver(() => shown++)"
              + ".observe(document.documentElement, { childList: true })");
      int before = Integer.parseInt(page.evaluate(LOOKS));
      garden.edit("images/mark.svg", "green", "blue");
      page.await(LOOKS + " > " + before);
      garden.write("js/greeting.coffee", BROKEN_SCRIPT);
      page.await(OVERLAY);
      assertShows(page, "2 errors");
      assertEquals("1", page.evaluate("shown"));
    }
  }

  @Test
  void theOverlayIsReadableInLightAndDark() throws Exception {
    try (BrowserPage page = site.open()) {
      garden.write("css/_colors.scss", BROKEN_SHEET);
      garden.write("js/greeting.coffee", BROKEN_SCRIPT);
      page.await(OVERLAY + " && " + ROOT + ".querySelectorAll('li').length === 2");
      for (String scheme : List.of("light", "dark")) {
        page.screenshot(scheme, SCREENSHOTS.resolve("live-overlay-" + scheme + ".png"));
        assertEquals("", page.evaluate(PALE));
      }
      assertEquals(
          "rgb(29, 29, 33)",
          page.evaluate(
              "getComputedStyle(%s).backgroundColor"
                  .formatted(ROOT + ".querySelector('section')")));
    }
  }

  private static void assertShows(BrowserPage page, String... texts) throws IOException {
    String all = page.evaluate(ROOT + ".querySelector('section').innerText");
    for (String text : texts) {
      assertTrue(all.contains(text), () -> text + " is not in: " + all);
    }
  }
}
