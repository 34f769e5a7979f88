package dev.assetbundle.processor.report;

import static java.util.stream.Collectors.joining;

import dev.assetbundle.processor.model.ContentCoding;
import java.util.List;
import java.util.function.Function;

/** The table of all assets. */
final class AssetTable {

  private static final List<ContentCoding> CODINGS = List.of(ContentCoding.values());

  private final AssetReport report;
  private final Function<AssetReport.Item, String> section;
  private final boolean isServed;

  /**
   * @param section returns the id of the section about an asset; empty if it has none
   * @param isServed whether an asset can be opened by its URL
   */
  AssetTable(AssetReport report, Function<AssetReport.Item, String> section, boolean isServed) {
    this.report = report;
    this.section = section;
    this.isServed = isServed;
  }

  /** Returns the head of a column that can be sorted by. */
  static String head(String name, boolean isNumber) {
    return "<th scope=col%s><button type=button>%s</button></th>"
        .formatted(isNumber ? " class=n" : "", name);
  }

  String html() {
    long largest = report.assets().stream().mapToLong(AssetReport.Item::size).max().orElse(0);
    StringBuilder rows = new StringBuilder();
    report.assets().forEach(asset -> rows.append(row(asset, largest)));
    return """
    <div class=tools role=search>
    <label>Filter <input type=search id=filter placeholder="name, * for any text"></label>
    <label>Kind <select id=kind><option value="">all</option>%s</select></label>
    <span id=shown class=dim role=status></span>
    </div>
    <div class=scroll><table class=sortable id=assets>
    <thead><tr>%s%s%s%s%s%s%s</tr></thead>
    <tbody>
    %s</tbody></table></div>
    """
        .formatted(
            kinds(),
            head("Asset", false),
            head("Kind", false),
            head("Files", true),
            head("Sources", true),
            head(report.isMinified() ? "Minified" : "Built", true),
            CODINGS.stream().map(coding -> head(coding.word(), true)).collect(joining()),
            head("Size", true),
            rows);
  }

  private String kinds() {
    StringBuilder options = new StringBuilder();
    report.assets().stream()
        .map(AssetReport.Item::kind)
        .distinct()
        .sorted()
        .forEach(kind -> options.append("<option>").append(kind).append("</option>"));
    return options.toString();
  }

  private String row(AssetReport.Item asset, long largest) {
    List<AssetReport.Part> files =
        asset.files().stream().filter(file -> !file.name().isEmpty()).toList();
    return "<tr data-kind=%s><th scope=row class=path title=\"%s\">%s</th><td>%s</td>"
            .formatted(asset.kind(), Html.escape(asset.url()), name(asset), asset.kind())
        + "<td class=n data-v=%d>%d</td>".formatted(files.size(), files.size())
        + Html.sizeCell(asset.raw())
        + Html.sizeCell(asset.size())
        + CODINGS.stream().map(coding -> variant(asset, coding)).collect(joining())
        + "<td class=n data-v=%d><span class=bar><i style=\"width:%s\"></i></span></td></tr>\n"
            .formatted(asset.size(), Html.percent(asset.size(), largest).replace(" ", ""));
  }

  // What the page has more about comes before the asset itself.
  private String name(AssetReport.Item asset) {
    String name = Html.escape(asset.path());
    String url = Html.escape(asset.url());
    String id = section.apply(asset);
    if (id.isEmpty()) {
      return isServed ? "<a href=\"" + url + "\">" + name + "</a>" : name;
    }
    String link = "<a href=\"#" + id + "\">" + name + "</a>";
    return isServed
        ? link + " <a class=open href=\"" + url + "\" aria-label=\"open " + name + "\">open</a>"
        : link;
  }

  private static String variant(AssetReport.Item asset, ContentCoding coding) {
    return asset.compressed().containsKey(coding)
        ? Html.sizeCell(asset.compressed().get(coding))
        : "<td class=n data-v=-1 title=\"no compressed form: it would not be much smaller, or none is"
            + " wanted\">–</td>";
  }
}
