package dev.assetbundle.processor.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.Severity;
import dev.assetbundle.processor.model.ContentCoding;
import dev.assetbundle.processor.model.SourceLocation;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReportPageTest {

  private static final Pattern TAG = Pattern.compile("<(script|img|link|iframe|style)\\b[^>]*>");

  private static AssetReport report(String name, List<AssetReport.Part> parts) {
    Diagnostic finding =
        Diagnostic.of(
            Severity.ERROR, "some-code", new SourceLocation(name, 1, 2), "message of " + name);
    return new AssetReport(
        name,
        true,
        List.of(
            new AssetReport.Item(
                name, "/assets/a", "script", 9, 8, Map.of(ContentCoding.GZIP, 7L), parts)),
        List.of(name),
        List.of(finding));
  }

  @Test
  void textsMeanThemselvesWhereverTheyStand() {
    String name = "\"'></title><script>alert(1)</script>&amp;.js";
    String page =
        ReportPage.of(
            report(
                name, List.of(new AssetReport.Part(name, 9, 6), new AssetReport.Part("b", 1, 2))));
    assertFalse(page.contains("alert(1)</script>"), page);
    assertEquals(
        List.of("<link rel=icon href=\"data:,\">", "<style>", "<script>"),
        TAG.matcher(page).results().map((MatchResult found) -> found.group()).toList());
    assertTrue(page.contains("message of &quot;&#39;&gt;&lt;/title&gt;&lt;script&gt;"), page);
  }

  @Test
  void thePageLoadsNothing() {
    String page = ReportPage.of(report("a.js", List.of(new AssetReport.Part("a.js", 9, 8))));
    assertFalse(Pattern.compile("https?:|@import|url\\(|//\\w+\\.").matcher(page).find(), page);
    assertTrue(page.contains("default-src 'none'; style-src 'unsafe-inline'; "), page);
  }

  @Test
  void aTreemapFillsItsRectangle() {
    // The example of the paper: the first two are as good as squares.
    List<Treemap.Rectangle> places = Treemap.of(List.of(6L, 6L, 4L, 3L, 2L, 2L, 1L), 6, 4);
    assertEquals(new Treemap.Rectangle(0, 0, 3, 2), places.get(0));
    assertEquals(new Treemap.Rectangle(0, 2, 3, 2), places.get(1));
    assertEquals(24, places.stream().mapToDouble(at -> at.width() * at.height()).sum(), 1e-9);
    for (Treemap.Rectangle at : places) {
      assertTrue(at.left() > -1e-9 && at.left() + at.width() < 6 + 1e-9, at.toString());
      assertTrue(at.top() > -1e-9 && at.top() + at.height() < 4 + 1e-9, at.toString());
    }
  }

  @Test
  void nothingHasNoTreemap() {
    assertEquals(List.of(), Treemap.of(List.of(), 6, 4));
  }

  @Test
  void sizesAreShort() {
    assertEquals("999 B", Html.size(999));
    assertEquals("1.00 kB", Html.size(1000));
    assertEquals("12.3 kB", Html.size(12_345));
    assertEquals("123 MB", Html.size(123_400_000));
  }
}
