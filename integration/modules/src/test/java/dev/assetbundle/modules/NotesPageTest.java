package dev.assetbundle.modules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assetbundle.example.BrowserPage;
import dev.assetbundle.example.Chromium;
import dev.assetbundle.example.PublishedMap;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page as it was built: minified, with maps. */
@SuppressWarnings("NullAway.Init")
class NotesPageTest {

  private static final Path SCREENSHOT = Path.of("target/screenshots/notes.png");

  @TempDir private static Path folder;
  private static NotesServer server;
  private static Chromium browser;

  @BeforeAll
  static void start() throws Exception {
    Optional<String> executable = Chromium.find();
    assumeTrue(executable.isPresent(), Chromium.MISSING);
    browser = Chromium.start(executable.get(), folder);
    server = NotesServer.start(0);
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

  private static BrowserPage open() throws Exception {
    BrowserPage page = BrowserPage.open(browser, server.url());
    page.await("document.querySelector('#add')");
    page.call("Debugger.enable", Map.of());
    return page;
  }

  private static String style(BrowserPage page, String element, String property) throws Exception {
    return page.evaluate(
        "getComputedStyle(document.querySelector('%s')).%s".formatted(element, property));
  }

  @Test
  void allThreeKindsOfScriptsWorkOnOnePage() throws Exception {
    try (BrowserPage page = open()) {
      page.click("add");
      page.click("add");
      page.await("document.querySelector('#notes').textContent === 'Note 1Note 2'");
      page.click("tear");
      page.await("document.querySelector('#notes').textContent === 'Note 1'");
      page.click("tick");
      assertEquals("ticked 1", page.text("ticks"));
      page.click("brew");
      assertEquals("2 cups", page.text("cups"));
      page.click("help");
      page.await("document.querySelector('#advice')");
      page.screenshot("light", SCREENSHOT);

      // Names at the top level of classic scripts are global, those of modules are not.
      assertEquals("object", page.evaluate("typeof Classic"));
      assertEquals("undefined", page.evaluate("typeof Board"));
      assertEquals(List.of(), page.problems());
    }
  }

  @Test
  void importedImagesAndStylesAreThere() throws Exception {
    try (BrowserPage page = open()) {
      page.await("document.querySelector('#pin').complete");
      assertEquals("24", page.evaluate("document.querySelector('#pin').naturalWidth"));
      assertTrue(
          page.evaluate("document.querySelector('#pin').src").contains("/assets/pin-"),
          "the URL has the fingerprint");
      assertEquals("rgb(255, 244, 204)", style(page, ".board", "backgroundColor"));
      assertEquals("grid", style(page, "main", "display"));
      assertEquals(List.of(), page.problems());
    }
  }

  @Test
  void whatIsImportedLaterIsLoadedLater() throws Exception {
    String loaded =
        "performance.getEntriesByType('resource')"
            + ".filter((entry) => entry.name.includes('application-chunk-help-'))"
            + ".map((entry) => entry.responseStatus).join()";
    try (BrowserPage page = open()) {
      assertEquals("", page.evaluate(loaded));
      page.click("add");
      page.click("help");
      page.await("document.querySelector('#advice')");
      assertEquals("200", page.evaluate(loaded));
      assertEquals("rgb(31, 77, 58)", style(page, "#advice", "backgroundColor"));
      // The state of the chunk and of the page are kept by one and the same React.
      page.evaluate("document.querySelector('#advice button').click()");
      page.await("document.querySelector('#advice') === null");
      assertEquals("Note 1", page.text("notes"));
      assertEquals(List.of(), page.problems());
    }
  }

  @Test
  void chunksThatAreNeededAtOnceAreLoadedAheadWithIntegrity() throws Exception {
    String links = "[...document.querySelectorAll('link[rel=modulepreload]')]";
    try (BrowserPage page = open()) {
      assertEquals("1", page.evaluate(links + ".length"));
      URI chunk = URI.create(page.evaluate(links + "[0].href"));
      assertTrue(chunk.getPath().startsWith("/assets/application-chunk-shared-"), chunk::getPath);
      HttpResponse<byte[]> answer =
          HttpClient.newHttpClient()
              .send(HttpRequest.newBuilder(chunk).build(), BodyHandlers.ofByteArray());
      assertEquals(200, answer.statusCode());
      byte[] hash = MessageDigest.getInstance("SHA-384").digest(answer.body());
      assertEquals(
          "sha384-" + Base64.getEncoder().encodeToString(hash),
          page.evaluate(links + "[0].integrity"));
      // Loaded once: the import takes what the link has loaded.
      assertEquals(
          "200",
          page.evaluate(
              "performance.getEntriesByName('%s').map((entry) => entry.responseStatus).join()"
                  .formatted(chunk)));
      assertEquals(List.of(), page.problems());
    }
  }

  @Test
  void anErrorInAComponentIsAtItsLine() throws Exception {
    assertEquals("board/board.tsx:21", thrown("#tear", "no note to tear off"));
  }

  @Test
  void anErrorInCoffeeScriptIsAtItsLine() throws Exception {
    assertEquals("coffee/pot.coffee:4", thrown("#brew", "the pot is empty"));
  }

  /** Returns where the first uncaught error is that comes of clicking a button a few times. */
  private static String thrown(String button, String message) throws Exception {
    try (BrowserPage page = open()) {
      page.evaluate(
          "setTimeout(() => [1, 2, 3, 4].forEach(() => document.querySelector('%s').click())); 1"
              .formatted(button));
      JsonNode error =
          page.event("Runtime.exceptionThrown", "/exceptionDetails/exception/description", message);
      JsonNode frame = error.at("/exceptionDetails/stackTrace/callFrames/0");
      String script = frame.path("url").asText();
      assertNotEquals("", script, error::toString);
      String map =
          page.event("Debugger.scriptParsed", "/url", script).path("sourceMapURL").asText();
      return PublishedMap.load(URI.create(script), map)
          .source(frame.path("lineNumber"), frame.path("columnNumber"));
    }
  }
}
