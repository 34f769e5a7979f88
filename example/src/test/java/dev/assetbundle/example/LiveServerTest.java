package dev.assetbundle.example;

import static dev.assetbundle.example.LiveSite.BACK;
import static dev.assetbundle.example.LiveSite.DATA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Live mode where the server is not at rest, not at the root, or strict. */
@ExtendWith(LiveSites.class)
class LiveServerTest {

  private final LiveSite site;
  private final LiveGarden garden;

  LiveServerTest(LiveSite site) {
    this.site = site;
    garden = site.garden();
  }

  @Test
  void aPageIsLoadedAgainOnceAfterARestart() throws Exception {
    try (BrowserPage page = site.open()) {
      page.evaluate("window.marker = 'old'");
      garden.stopServer();
      garden.edit("js/application.js", "\"one\"", "\"five\"");
      assertEquals("old", page.evaluate("marker"));

      garden.startServer("");

      page.await(DATA + ".script === 'five'");
      page.evaluate("window.marker = 'new'");
      garden.edit("css/_colors.scss", "1, 1, 1", "4, 4, 4");
      page.await(BACK + " === 'rgb(4, 4, 4)'");
      assertEquals("new", page.evaluate("marker"));
      assertEquals(1, garden.holding().pages());
    }
  }

  @Test
  void aPageBelowAContextPathIsKeptUpToDate() throws Exception {
    garden.startServer("/shop");
    try (BrowserPage page = site.open()) {
      assertTrue(page.evaluate("document.querySelector('link').href").contains("/shop/assets/"));
      page.evaluate("window.marker = 1");

      garden.edit("css/_colors.scss", "1, 1, 1", "5, 5, 5");
      garden.edit("images/logo.svg", "width=\"20\"", "width=\"36\"");

      page.await(BACK + " === 'rgb(5, 5, 5)'");
      page.await("document.querySelector('#logo').naturalWidth === 36");
      assertEquals("1", page.evaluate("window.marker"));

      garden.edit("js/application.js", "\"one\"", "\"six\"");

      page.await(DATA + ".script === 'six'");
      assertEquals("undefined", page.evaluate("typeof window.marker"));
      assertEquals(List.of(), page.problems());
    } finally {
      garden.startServer("");
    }
  }

  @Test
  void aPolicyThatAllowsNothingButFilesOfTheServerIsKept() throws Exception {
    try (BrowserPage page = site.open()) {
      page.evaluate(
          """
          window.violations = [];
          document.addEventListener("securitypolicyviolation",
              (event) => violations.push(event.violatedDirective));
          """);
      page.evaluate(
          "document.querySelector('p').style.setProperty('background-image', "
              + "`url(${document.querySelector('#logo').src})`)");
      String image = "document.querySelector('p').style.backgroundImage";
      String before = page.evaluate(image);

      garden.edit("css/_colors.scss", "1, 1, 1", "7, 7, 7");
      page.await(BACK + " === 'rgb(7, 7, 7)'");
      garden.edit("images/logo.svg", "width=\"20\"", "width=\"37\"");
      page.await("document.querySelector('#logo').naturalWidth === 37");
      page.await(image + " !== '" + before.replace("\"", "\\\"") + "'");
      garden.write("css/_colors.scss", "$back: ;");
      page.await("document.querySelector('assetbundle-overlay')");
      garden.write("css/_colors.scss", "$back: rgb(8, 8, 8);");
      page.await(BACK + " === 'rgb(8, 8, 8)'");

      assertEquals("", page.evaluate("violations.join()"));
      assertEquals(List.of(), page.problems());

      page.evaluate(
          "document.body.append(Object.assign(document.createElement('script'), "
              + "{ textContent: 'window.inline = 1' }))");
      page.await("violations.join() === 'script-src-elem'");
      assertEquals("undefined", page.evaluate("typeof inline"));
    }
  }
}
