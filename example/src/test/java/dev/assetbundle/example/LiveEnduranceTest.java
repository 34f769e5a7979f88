package dev.assetbundle.example;

import static dev.assetbundle.example.LiveSite.BACK;
import static dev.assetbundle.example.LiveSite.DATA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A day at work: many edits, one page, and nothing that becomes more and more. */
@ExtendWith(LiveSites.class)
@Tag("slow")
class LiveEnduranceTest {

  /** After these, what is kept for a while is as much as it will ever be. */
  private static final int FIRST_EDITS = 50;

  private static final int EDITS = 200;

  /** Makes a stylesheet so large that the margins below hold only few of it. */
  private static final String BALLAST = "/* " + "ballast ".repeat(12_500) + "*/\n";

  private final LiveSite site;
  private final LiveGarden garden;

  LiveEnduranceTest(LiveSite site) {
    this.site = site;
    garden = site.garden();
  }

  @Test
  void twoHundredEditsLeaveNothingBehind() throws Exception {
    try (BrowserPage page = site.open()) {
      page.evaluate("window.marker = 'same page'");
      edit(page, 0, FIRST_EDITS);
      LiveGarden.Holding server = garden.holding();
      Counts browser = Counts.of(page);

      edit(page, FIRST_EDITS, EDITS);

      assertEquals("same page", page.evaluate("marker"));
      assertLittleMore(server, garden.holding());
      assertLittleMore(browser, Counts.of(page));
      assertEquals("1", page.evaluate("document.styleSheets.length"));
      garden.edit("js/application.js", "\"one\"", "\"last\"");
      page.await(DATA + ".script === 'last'");
      assertEquals(List.of(), page.problems());
    }
  }

  private void edit(BrowserPage page, int from, int to) throws Exception {
    for (int i = from; i < to; i++) {
      String color = "rgb(100, 0, %d)".formatted(i);
      garden.write("css/_colors.scss", "$back: " + color + ";\n" + BALLAST);
      page.await(BACK + " === '" + color + "'");
      if (i % 4 == 0) {
        String width = String.valueOf(21 + i);
        garden.write(
            "images/logo.svg",
            "<svg xmlns='http://www.w3.org/2000/svg' width='" + width + "' height='20'/>");
        page.await("document.querySelector('#logo').naturalWidth === " + width);
      }
    }
    page.await("document.querySelectorAll('link').length === 1");
  }

  private static void assertLittleMore(LiveGarden.Holding before, LiveGarden.Holding after) {
    String both = before + " became " + after;
    assertEquals(before.pages(), after.pages(), both);
    assertTrue(after.streams() <= before.streams(), both);
    assertTrue(after.kilobytes() < before.kilobytes() + 8_000, both);
    assertTrue(after.threads() < before.threads() + 8, both);
    assertTrue(after.descriptors() < before.descriptors() + 16, both);
  }

  private static void assertLittleMore(Counts before, Counts after) {
    String both = before + " became " + after;
    assertTrue(after.documents() < before.documents() + 10, both);
    assertTrue(after.nodes() < before.nodes() + 100, both);
    assertTrue(after.listeners() < before.listeners() + 50, both);
    assertTrue(after.kilobytes() < before.kilobytes() + 2_000, both);
  }

  /** What a browser holds for a page. */
  private record Counts(int documents, int nodes, int listeners, long kilobytes) {

    static Counts of(BrowserPage page) throws IOException {
      page.call("HeapProfiler.collectGarbage", Map.of());
      JsonNode counts = page.call("Memory.getDOMCounters", Map.of());
      JsonNode heap = page.call("Runtime.getHeapUsage", Map.of());
      return new Counts(
          counts.path("documents").asInt(),
          counts.path("nodes").asInt(),
          counts.path("jsEventListeners").asInt(),
          heap.path("usedSize").asLong() / 1024);
    }
  }
}
