package dev.assetbundle.modules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assetbundle.example.BrowserPage;
import dev.assetbundle.example.Chromium;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that need names that stay, and a page that works without its server. */
class OfflineTest {

  @TempDir private Path folder;

  @Test
  void thePageWorksWhenItsServerIsGone() throws Exception {
    Optional<String> executable = Chromium.find();
    assumeTrue(executable.isPresent(), Chromium.MISSING);
    try (Chromium browser = Chromium.start(executable.get(), folder)) {
      URI url;
      try (NotesServer server = NotesServer.start(0)) {
        url = server.url();
        try (BrowserPage page = BrowserPage.open(browser, url)) {
          // Until all files are there.
          page.evaluate("navigator.serviceWorker.ready.then(() => true)");
          assertEquals(List.of(), page.problems());
        }
      }

      try (BrowserPage page = BrowserPage.open(browser, url)) {
        // Without what the browser itself keeps for a year, which would do for most files.
        page.call("Network.enable", Map.of());
        page.call("Network.setCacheDisabled", Map.of("cacheDisabled", true));
        page.evaluate("window.isOld = true; location.reload()");
        page.await("!window.isOld && document.querySelector('#add')");
        page.click("add");
        // A file that the page loads only now.
        page.click("help");
        page.await("document.querySelector('#advice')");
        page.await("document.querySelector('#pin').naturalWidth === 24");
        page.click("brew");
        assertEquals("2 cups", page.text("cups"));
        assertEquals(
            "grid", page.evaluate("getComputedStyle(document.querySelector('main')).display"));
      }
    }
  }

  @Test
  void filesAtTheRootHaveNamesThatStayAndAreAskedForAgain() throws Exception {
    List<String> answers = new ArrayList<>();
    try (NotesServer server = NotesServer.start(0)) {
      for (String path : List.of("robots.txt", "notes.webmanifest", "pin.svg", "sw.js")) {
        HttpResponse<String> answer = get(server.url().resolve(path));
        answers.add(
            "%s: %d, %s, %s"
                .formatted(
                    path,
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type").orElse(""),
                    answer.headers().firstValue("Cache-Control").orElse("")));
      }
    }

    assertEquals(
        List.of(
            "robots.txt: 200, text/plain; charset=utf-8, public, no-cache",
            "notes.webmanifest: 200, application/manifest+json; charset=utf-8, public, no-cache",
            "pin.svg: 200, image/svg+xml; charset=utf-8, public, no-cache",
            "sw.js: 200, text/javascript; charset=utf-8, no-cache"),
        answers);
  }

  private static HttpResponse<String> get(URI url) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofString());
  }
}
