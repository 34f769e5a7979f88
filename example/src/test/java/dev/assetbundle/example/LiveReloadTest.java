package dev.assetbundle.example;

import static dev.assetbundle.example.LiveSite.BACK;
import static dev.assetbundle.example.LiveSite.DATA;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a browser shows of edits, without anybody who reloads the page. */
@ExtendWith(LiveSites.class)
class LiveReloadTest {

  private final LiveSite site;
  private final LiveGarden garden;

  LiveReloadTest(LiveSite site) {
    this.site = site;
    garden = site.garden();
  }

  @Test
  void aStylesheetIsSwappedInAPageThatKeepsItsState() throws Exception {
    try (BrowserPage page = site.open()) {
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
  void theOldStylesheetStaysUntilTheNewOneIsThere() throws Exception {
    try (BrowserPage page = site.open()) {
      page.evaluate(
          """
          window.frameCount = 0;
          window.seen = new Set();
          (function look() {
            frameCount += 1;
            seen.add(%s);
            requestAnimationFrame(look);
          })()"""
              .formatted(BACK));
      garden.holdStylesheets();

      garden.edit("css/_colors.scss", "1, 1, 1", "6, 6, 6");

      page.await("document.querySelectorAll('link').length === 2");
      page.evaluate("window.frameCount = 0");
      page.await("frameCount > 5");
      assertEquals("rgb(1, 1, 1)", page.evaluate(BACK));

      garden.letStylesheetsGo();

      page.await("document.querySelectorAll('link').length === 1");
      page.evaluate("window.frameCount = 0");
      page.await("frameCount > 5");
      assertEquals("rgb(1, 1, 1) rgb(6, 6, 6)", page.evaluate("[...seen].join(' ')"));
      assertEquals(List.of(), page.problems());
    }
  }

  @Test
  void anImageIsSwappedInAPageThatKeepsItsState() throws Exception {
    try (BrowserPage page = site.open()) {
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
    try (BrowserPage page = site.open()) {
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
    try (BrowserPage page = site.open()) {
      page.evaluate("window.marker = 1");

      garden.edit("js/application.js", "\"one\"", "\"two\"");

      page.await(DATA + ".script === 'two'");
      assertEquals("undefined", page.evaluate("typeof window.marker"));
      assertEquals(List.of(), page.problems());
    }
  }

  @Test
  void coffeeScriptLoadsThePageAgain() throws Exception {
    try (BrowserPage page = site.open()) {
      assertEquals("Hello 2", page.evaluate(DATA + ".greeting"));

      garden.edit("js/greeting.coffee", "1 + 1", "1 + 2");

      page.await(DATA + ".greeting === 'Hello 3'");
      assertEquals(List.of(), page.problems());
    }
  }

  @Test
  void aTemplateLoadThePageAgain() throws Exception {
    try (BrowserPage page = site.open()) {
      assertEquals("first", page.evaluate(DATA + ".note"));

      garden.edit("js/note.js.erb", "dataset.note = \"", "dataset.note = \"the ");

      page.await(DATA + ".note === 'the first'");
      assertEquals(List.of(), page.problems());
    }
  }

  @Test
  void theValuesOfATemplateLoadThePageAgain() throws Exception {
    try (BrowserPage page = site.open()) {
      garden.edit("../../../config/erb.properties", "first", "second");
      page.await(DATA + ".note === 'second'");
      assertEquals(List.of(), page.problems());
    } finally {
      garden.edit("../../../config/erb.properties", "second", "first");
    }
  }

  @Test
  void whatATemplateNamesLoadsThePageAgain() throws Exception {
    try (BrowserPage page = site.open()) {
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
    try (BrowserPage page = site.open()) {
      assertEquals("three", page.evaluate(DATA + ".script"));
      assertEquals("rgb(3, 3, 3)", page.evaluate(BACK));
    }
  }
}
