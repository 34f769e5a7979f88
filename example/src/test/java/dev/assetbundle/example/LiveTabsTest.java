package dev.assetbundle.example;

import static dev.assetbundle.example.LiveSite.BACK;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How many tabs at a time hear of changes: browsers open only six connections to a server. */
@ExtendWith(LiveSites.class)
class LiveTabsTest {

  private static final String IS_VISIBLE = "document.visibilityState === 'visible'";

  private final LiveSite site;
  private final LiveGarden garden;

  LiveTabsTest(LiveSite site) {
    this.site = site;
    garden = site.garden();
  }

  @Test
  void twoTabsShareAStream() throws Exception {
    try (BrowserPage first = site.openWindow();
        BrowserPage second = site.openWindow()) {
      garden.awaitStreams(1);
      garden.edit("css/_colors.scss", "1, 1, 1", "2, 2, 2");

      first.await(BACK + " === 'rgb(2, 2, 2)'");
      second.await(BACK + " === 'rgb(2, 2, 2)'");
      garden.awaitStreams(1);
      assertEquals(List.of(), first.problems());
      assertEquals(List.of(), second.problems());
    }
  }

  @Test
  void aTabTakesTheStreamOverFromOneThatIsClosed() throws Exception {
    try (BrowserPage second = secondOfTwo()) {
      garden.edit("css/_colors.scss", "1, 1, 1", "3, 3, 3");

      second.await(BACK + " === 'rgb(3, 3, 3)'");
      garden.awaitStreams(1);
      assertEquals(List.of(), second.problems());
    }
  }

  private BrowserPage secondOfTwo() throws Exception {
    try (BrowserPage first = site.openWindow()) {
      garden.awaitStreams(1);
      BrowserPage second = site.openWindow();
      first.await(IS_VISIBLE);
      return second;
    }
  }

  @Tag("slow")
  @Test
  void eightTabsShareAStream() throws Exception {
    List<BrowserPage> pages = new ArrayList<>();
    try {
      for (int i = 0; i < 8; i++) {
        pages.add(site.openWindow());
      }
      garden.awaitStreams(1);
      garden.edit("css/_colors.scss", "1, 1, 1", "4, 4, 4");

      for (BrowserPage page : pages) {
        page.await(BACK + " === 'rgb(4, 4, 4)'");
        page.await(IS_VISIBLE);
        assertEquals(List.of(), page.problems());
      }
      garden.awaitStreams(1);
    } finally {
      pages.forEach(BrowserPage::close);
    }
  }

  @Test
  void aHiddenTabHasNoStreamAndCatchesUp() throws Exception {
    try (BrowserPage page = site.open()) {
      garden.awaitStreams(1);
      try (BrowserPage other = BrowserPage.open(site.browser(), URI.create("about:blank"))) {
        other.await(IS_VISIBLE);
        page.await("!(" + IS_VISIBLE + ")");
        garden.awaitStreams(0);

        garden.edit("css/_colors.scss", "1, 1, 1", "5, 5, 5");
        page.call("Page.bringToFront", Map.of());

        page.await(BACK + " === 'rgb(5, 5, 5)'");
        garden.awaitStreams(1);
      }
      assertEquals(List.of(), page.problems());
    }
  }
}
