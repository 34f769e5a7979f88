package dev.assetbundle.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.assetbundle.runtime.AssetHandler;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Places that a browser tells of minified files, followed by the maps that these files name. */
@SuppressWarnings("NullAway.Init")
class SourceMapsTest {

  @TempDir private static Path folder;
  private static Chromium browser;
  private static HttpServer server;
  private static URI url;

  @BeforeAll
  static void start() throws Exception {
    Optional<String> executable = Chromium.find();
    assumeTrue(executable.isPresent(), Chromium.MISSING);
    browser = Chromium.start(executable.get(), folder);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", SourceMapsTest::page);
    server.createContext("/mapped/", AssetHandler.of(MappedAssets.index()));
    server.start();
    url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    if (server != null) {
      server.stop(0);
    }
  }

  private static void page(HttpExchange exchange) throws IOException {
    String html =
        "<!DOCTYPE html><link rel=icon href='data:,'>"
            + MappedAssets.APPLICATION_CSS.tag()
            + "<body><main><p class=note>A note</p></main>"
            + MappedAssets.APPLICATION_JS.tag();
    byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static BrowserPage open() throws IOException, InterruptedException {
    BrowserPage page = BrowserPage.open(browser, url);
    page.await("document.documentElement.dataset.mapped === 'ready'");
    page.call("Debugger.enable", Map.of());
    return page;
  }

  private static PublishedMap map(BrowserPage page) throws IOException, InterruptedException {
    JsonNode script = page.event("Debugger.scriptParsed", "/url", "application-");
    return PublishedMap.load(
        URI.create(script.path("url").asText()), script.path("sourceMapURL").asText());
  }

  /** Returns the places of the frames of the first uncaught error that an expression leads to. */
  private static List<String> thrown(String expression, String message) throws Exception {
    try (BrowserPage page = open()) {
      page.evaluate("setTimeout(() => " + expression + "); 1");
      JsonNode error =
          page.event("Runtime.exceptionThrown", "/exceptionDetails/exception/description", message);
      PublishedMap map = map(page);
      List<String> places = new ArrayList<>();
      for (JsonNode frame : error.at("/exceptionDetails/stackTrace/callFrames")) {
        if (frame.path("url").asText().contains("/mapped/application-")) {
          places.add(map.source(frame.path("lineNumber"), frame.path("columnNumber")));
        }
      }
      return places;
    }
  }

  @Test
  void anUncaughtErrorIsAtALineOfCoffeeScript() throws Exception {
    assertEquals(List.of("cart.coffee:6"), thrown("cart.total([{price: 0}])", "nothing to pay"));
  }

  @Test
  void anUncaughtErrorIsAtALineOfATemplate() throws Exception {
    assertEquals(List.of("greet.js.erb:4"), thrown("greet('Ann')", "undefined"));
  }

  @Test
  void aBreakpointIsAtALineOfCoffeeScript() throws Exception {
    try (BrowserPage page = open()) {
      PublishedMap map = map(page);
      List<Integer> place = map.published("cart.coffee", 6);
      page.call(
          "Debugger.setBreakpointByUrl",
          Map.of(
              "urlRegex",
              ".*/mapped/application-.*\\.js",
              "lineNumber",
              place.get(0),
              "columnNumber",
              place.get(1)));
      page.evaluate("setTimeout(() => cart.total([{price: 2}])); 1");
      JsonNode frame = page.event("Debugger.paused", "/reason", "").at("/callFrames/0/location");
      assertEquals(
          "cart.coffee:6", map.source(frame.path("lineNumber"), frame.path("columnNumber")));
      page.call("Debugger.resume", Map.of());
    }
  }

  @Test
  void rulesAreAtLinesOfSass() throws Exception {
    try (BrowserPage page = open()) {
      page.call("DOM.enable", Map.of());
      page.call("CSS.enable", Map.of());
      JsonNode sheet =
          page.event("CSS.styleSheetAdded", "/header/sourceURL", "application-").path("header");
      PublishedMap map =
          PublishedMap.load(
              URI.create(sheet.path("sourceURL").asText()), sheet.path("sourceMapURL").asText());
      assertEquals(List.of("_note.scss:3"), rules(page, map, ".note"));
      assertEquals(List.of("application.scss:4"), rules(page, map, "main"));
    }
  }

  private static List<String> rules(BrowserPage page, PublishedMap map, String selector)
      throws IOException {
    int root = page.call("DOM.getDocument", Map.of()).at("/root/nodeId").asInt();
    int node =
        page.call("DOM.querySelector", Map.of("nodeId", root, "selector", selector))
            .path("nodeId")
            .asInt();
    List<String> places = new ArrayList<>();
    JsonNode styles = page.call("CSS.getMatchedStylesForNode", Map.of("nodeId", node));
    for (JsonNode match : styles.path("matchedCSSRules")) {
      JsonNode range = match.at("/rule/selectorList/selectors/0/range");
      if (match.at("/rule/origin").asText().equals("regular")) {
        places.add(map.source(range.path("startLine"), range.path("startColumn")));
      }
    }
    return places;
  }
}
