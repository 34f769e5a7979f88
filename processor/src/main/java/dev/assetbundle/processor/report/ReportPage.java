package dev.assetbundle.processor.report;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.Severity;
import dev.assetbundle.processor.diagnostic.suggestion.Count;
import dev.assetbundle.processor.model.ContentCoding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The report as one page of HTML that needs nothing else, and may load nothing else. A server of
 * the assets has the same page, which loads again after each build and links to the assets.
 */
public final class ReportPage {

  private static final String LIVE = " data-events=\"%s\" data-number=\"%s\"";

  private final AssetReport report;

  /** Attributes of the page of a server; empty if it is none. */
  private final String live;

  private final Map<AssetReport.Item, String> sections = new LinkedHashMap<>();

  private ReportPage(AssetReport report, String live) {
    this.report = report;
    this.live = live;
    report.assets().stream()
        .filter(asset -> asset.files().size() > 1)
        .forEach(asset -> sections.put(asset, "bundle-" + (sections.size() + 1)));
  }

  /** Returns the page of a report. */
  public static String of(AssetReport report) {
    return new ReportPage(report, "").html();
  }

  /**
   * Returns the page of a server that has the assets.
   *
   * @param events path of the stream of events that tells of builds
   * @param number of the build that the page shows
   */
  public static String live(AssetReport report, String events, String number) {
    return new ReportPage(report, LIVE.formatted(Html.escape(events), Html.escape(number))).html();
  }

  private boolean isLive() {
    return !live.isEmpty();
  }

  private String html() {
    String title = Html.escape("Assets of " + report.project());
    StringBuilder maps = new StringBuilder();
    sections.forEach((asset, id) -> maps.append(new BundleSection(asset, id).html()));
    return """
    <!DOCTYPE html>
    <html lang=en>
    <head>
    <meta charset=utf-8>
    <meta name=viewport content="width=device-width, initial-scale=1">
    <meta name=color-scheme content="light dark">
    <meta http-equiv=Content-Security-Policy content="default-src 'none'; style-src 'unsafe-inline'; \
    script-src 'unsafe-inline'; img-src data:%s">
    <link rel=icon href="data:,">
    <title>%s</title>
    <style>
    %s</style>
    </head>
    <body%s>
    <a class=skip href="#all">Skip to the table</a>
    <header>
    <h1>%s</h1>
    %s</header>
    <main>
    %s<section id=all aria-labelledby=all-h>
    <h2 id=all-h>All assets</h2>
    %s</section>
    %s%s</main>
    <script>
    %s%s</script>
    </body>
    </html>
    """
        .formatted(
            isLive() ? "; connect-src 'self'" : "",
            title,
            resource("report.css"),
            live,
            title,
            summary(),
            findings(),
            new AssetTable(report, asset -> sections.getOrDefault(asset, ""), isLive()).html(),
            maps.isEmpty() ? "" : "<h2>What is in the bundles</h2>\n" + maps,
            note(),
            resource("report.js"),
            isLive() ? resource("report-live.js") : "");
  }

  private String summary() {
    List<AssetReport.Item> assets = report.assets();
    return "<dl class=summary>"
        + fact(String.valueOf(assets.size()), assets.size() == 1 ? "asset" : "assets")
        + fact(Html.size(assets.stream().mapToLong(AssetReport.Item::raw).sum()), "of sources")
        + fact(
            Html.size(assets.stream().mapToLong(AssetReport.Item::size).sum()),
            report.isMinified() ? "minified" : "built")
        + Stream.of(ContentCoding.values()).map(this::sum).collect(Collectors.joining())
        + "</dl>\n";
  }

  private String sum(ContentCoding coding) {
    long bytes =
        report.assets().stream()
            .mapToLong(asset -> asset.compressed().getOrDefault(coding, asset.size()))
            .sum();
    return fact(Html.size(bytes), "with " + coding.word());
  }

  private static String fact(String value, String name) {
    return "<div><dd>" + value + "</dd><dt>" + name + "</dt></div>";
  }

  private String findings() {
    if (report.findings().isEmpty() && report.failed().isEmpty()) {
      return "";
    }
    StringBuilder items = new StringBuilder();
    report.findings().forEach(finding -> items.append(finding(finding)));
    String failed =
        report.failed().isEmpty()
            ? ""
            : "<p>Not built, and missing below: "
                + Html.escape(String.join(", ", report.failed()))
                + "</p>\n";
    return """
    <section aria-labelledby=findings-h>
    <h2 id=findings-h>%s, %s</h2>
    %s<ul class=findings>
    %s</ul>
    </section>
    """
        .formatted(
            Count.of(count(Severity.ERROR), "error"),
            Count.of(count(Severity.WARNING), "warning"),
            failed,
            items);
  }

  private long count(Severity severity) {
    return report.findings().stream().filter(found -> found.severity() == severity).count();
  }

  private static String finding(Diagnostic finding) {
    return "<li class=%s><pre>%s</pre></li>\n"
        .formatted(finding.severity().word(), Html.escape(finding.toString()));
  }

  private String note() {
    return """
    <footer class=dim>
    <p>“Sources” are the files on disk that an asset is made of, added up. “%s” is what browsers get \
    without compression. A dash stands for an asset without a compressed form, which counts with its \
    own size in the sums at the top.</p>
    <p>A file’s share of a bundle is counted in the text of the bundle. Where files are mixed, as \
    imports of Sass are, the source map tells which characters come from which file; what comes from \
    none, such as what stands between two files, is shown as “(between files)”.</p>
    </footer>
    """
        .formatted(report.isMinified() ? "Minified" : "Built");
  }

  private static String resource(String name) {
    try (InputStream in = ReportPage.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("not in the jar: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the jar cannot be read", e);
    }
  }
}
