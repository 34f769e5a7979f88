package dev.assetbundle.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a browser shows of edits, without anybody who reloads the page. */
@SuppressWarnings("NullAway.Init")
class LiveReloadTest {

  private static final String DATA = "document.documentElement.dataset";
  private static final String BACK = "getComputedStyle(document.body).backgroundColor";

  @TempDir private static Path folder;
  private static LiveGarden garden;
  private static Chromium browser;

  @BeforeAll
  static void start() throws Exception {
    Optional<String> executable = Chromium.find();
    if (executable.isPresent()) {
      browser = Chromium.start(executable.get(), Files.createDirectory(folder.resolve("browser")));
      garden = LiveGarden.start(Files.createDirectory(folder.resolve("garden")));
    }
  }

  @BeforeEach
  void needsABrowser() {
    assumeTrue(browser != null, Chromium.MISSING);
  }

  @AfterEach
  void restore() throws Exception {
    if (garden != null) {
      garden.restore();
    }
  }

  @AfterAll
  static void stop() throws Exception {
    if (browser != null) {
      browser.close();
    }
    if (garden != null) {
      garden.close();
    }
  }

  @Test
  void aStylesheetIsSwappedInAPageThatKeepsItsState() throws Exception {
    try (BrowserPage page = open()) {
      page.evaluate("document.querySelector('#name').value = 'Ada'");
      page.evaluate("document.querySelector('#name').focus({ preventScroll: true })");
      page.evaluate("scrollTo(0, 700)");
      page.evaluate("window.marker = 1");

      garden.edit("css/_colors.scss", "1, 1, 1", "2, 2, 2");

      page.await(BACK + " === 'rgb(2, 2, 2)'");
      page.await("document.querySelectorAll('link').length === 1");
      assertEquals("Ada", page.evaluate("document.querySelector('#name').value"));
      assertEquals("name", page.evaluate("document.activeElement.id"));
      assertEquals("700", page.evaluate("scrollY"));
      assertEquals("1", page.evaluate("window.marker"));
      assertEquals(List.of(), page.problems());
    }
  }

  @Test
  void anImageIsSwappedInAPageThatKeepsItsState() throws Exception {
    try (BrowserPage page = open()) {
      page.evaluate("window.marker = 1");

      garden.edit("images/logo.svg", "width=\"20\"", "width=\"35\"");

      page.await("document.querySelector('#logo').naturalWidth === 35");
      assertEquals("1", page.evaluate("window.marker"));
      assertEquals(List.of(), page.problems());
    }
  }

  @Test
  void anImageOfAStylesheetIsSwappedWithIt() throws Exception {
    garden.edit("js/note.js.erb", "\"<%= asset_path \"mark.svg\" %>\"", "\"\"");
    try (BrowserPage page = open()) {
      page.evaluate("window.marker = 1");
      String image = "getComputedStyle(document.querySelector('h1')).backgroundImage";
      String before = page.evaluate(image);

      garden.edit("images/mark.svg", "green", "blue");

      page.await(image + " !== '" + before.replace("'", "\\'") + "'");
      assertEquals("1", page.evaluate("window.marker"));
      assertEquals(List.of(), page.problems());
    }
  }

  @Test
  void aScriptLoadsThePageAgain() throws Exception {
    try (BrowserPage page = open()) {
      page.evaluate("window.marker = 1");

      garden.edit("js/application.js", "\"one\"", "\"two\"");

      page.await(DATA + ".script === 'two'");
      assertEquals("undefined", page.evaluate("typeof window.marker"));
      assertEquals(List.of(), page.problems());
    }
  }

  @Test
  void coffeeScriptLoadsThePageAgain() throws Exception {
    try (BrowserPage page = open()) {
      assertEquals("Hello 2", page.evaluate(DATA + ".greeting"));

      garden.edit("js/greeting.coffee", "1 + 1", "1 + 2");

      page.await(DATA + ".greeting === 'Hello 3'");
      assertEquals(List.of(), page.problems());
    }
  }

  @Test
  void aTemplateAndItsValuesLoadThePageAgain() throws Exception {
    try (BrowserPage page = open()) {
      assertEquals("first", page.evaluate(DATA + ".note"));

      garden.edit("js/note.js.erb", "dataset.note = \"", "dataset.note = \"the ");

      page.await(DATA + ".note === 'the first'");
      assertEquals(List.of(), page.problems());
    }
  }

  @Test
  void whatATemplateNamesLoadsThePageAgain() throws Exception {
    try (BrowserPage page = open()) {
      String before = page.evaluate(DATA + ".mark");

      garden.edit("images/mark.svg", "green", "red");

      page.await(DATA + ".mark !== '" + before + "'");
      assertEquals(List.of(), page.problems());
    }
  }

  @Test
  void anEditShowsWhenThePageIsRequestedAtOnce() throws Exception {
    garden.edit("css/_colors.scss", "1, 1, 1", "3, 3, 3");
    garden.edit("js/application.js", "\"one\"", "\"three\"");
    try (BrowserPage page = open()) {
      assertEquals("three", page.evaluate(DATA + ".script"));
      assertEquals("rgb(3, 3, 3)", page.evaluate(BACK));
    }
  }

  @Test
  void aPageRecoversFromARestart() throws Exception {
    try (BrowserPage page = open()) {
      String number = page.evaluate(DATA + ".page");
      page.evaluate("window.marker = 1");
      garden.startServer("");
      garden.edit("css/_colors.scss", "1, 1, 1", "4, 4, 4");
      page.await(BACK + " === 'rgb(4, 4, 4)'");
      assertEquals("1", page.evaluate("window.marker"));
      assertEquals(number, page.evaluate(DATA + ".page"));

      garden.stopServer();
      garden.edit("js/application.js", "\"one\"", "\"five\"");
      garden.startServer("");

      page.await(DATA + ".script === 'five'");
      Thread.sleep(1500);
      assertEquals("1", page.evaluate(DATA + ".page"));
      assertEquals(1, garden.holding().pages());
      assertTrue(page.problems().stream().noneMatch(problem -> problem.contains("Security")));
    }
  }

  @Test
  void aPageBelowAContextPathIsKeptUpToDate() throws Exception {
    garden.startServer("/shop");
    try (BrowserPage page = open()) {
      assertTrue(page.evaluate("document.querySelector('link').href").contains("/shop/assets/"));
      page.evaluate("window.marker = 1");

      garden.edit("css/_colors.scss", "1, 1, 1", "5, 5, 5");
      garden.edit("images/logo.svg", "width=\"20\"", "width=\"36\"");

      page.await(BACK + " === 'rgb(5, 5, 5)'");
      page.await("document.querySelector('#logo').naturalWidth === 36");
      assertEquals("1", page.evaluate("window.marker"));

      garden.edit("js/application.js", "\"one\"", "\"six\"");

      page.await(DATA + ".script === 'six'");
      assertNotEquals("1", page.evaluate("window.marker"));
      assertEquals(List.of(), page.problems());
    } finally {
      garden.startServer("");
    }
  }

  private static BrowserPage open() throws Exception {
    BrowserPage page = BrowserPage.open(browser, garden.url());
    page.await(DATA + ".script");
    return page;
  }
}
