package dev.assetbundle.processor.report;

import dev.assetbundle.processor.diagnostic.suggestion.Count;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The part of the page about one asset that is made of several files: a treemap and a table. */
final class BundleSection {

  private static final int COLORS = 7;
  private static final double WIDTH = 100;
  private static final double HEIGHT = 44;

  private final AssetReport.Item bundle;
  private final String id;
  private final List<AssetReport.Part> largest;
  private final Map<String, Long> folders = new LinkedHashMap<>();
  private final List<String> colored;

  /**
   * @param id of the section, in the page
   */
  BundleSection(AssetReport.Item bundle, String id) {
    this.bundle = bundle;
    this.id = id;
    this.largest =
        bundle.files().stream()
            .filter(file -> file.size() > 0)
            .sorted(Comparator.comparingLong(AssetReport.Part::size).reversed())
            .toList();
    largest.forEach(file -> folders.merge(folder(file), file.size(), Long::sum));
    this.colored =
        folders.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .map(Map.Entry::getKey)
            .limit(COLORS)
            .toList();
  }

  private static String folder(AssetReport.Part file) {
    return file.name().substring(0, Math.max(0, file.name().lastIndexOf('/')));
  }

  private static String name(AssetReport.Part file) {
    return file.name().isEmpty() ? "(between files)" : file.name();
  }

  String html() {
    return """
    <section class=bundle id="%s" aria-labelledby="%s-h">
    <h3 id="%s-h">%s</h3>
    <p class=dim>%s, %s</p>
    %s%s%s</section>
    """
        .formatted(
            id,
            id,
            id,
            Html.escape(bundle.path()),
            Count.of(bundle.files().stream().filter(f -> !f.name().isEmpty()).count(), "file"),
            Html.size(bundle.size()),
            map(),
            legend(),
            table());
  }

  private String map() {
    List<Treemap.Rectangle> places =
        Treemap.of(largest.stream().map(AssetReport.Part::size).toList(), WIDTH, HEIGHT);
    StringBuilder cells = new StringBuilder();
    for (int i = 0; i < largest.size(); i++) {
      cells.append(cell(largest.get(i), places.get(i), i == 0));
    }
    return """
    <div class=map role=group aria-label="Treemap of %s: arrow keys go from file to file">
    %s</div>
    <p class=readout aria-live=polite></p>
    """
        .formatted(Html.escape(bundle.path()), cells);
  }

  private String cell(AssetReport.Part file, Treemap.Rectangle place, boolean isFirst) {
    String numbers = Html.size(file.size()) + ", " + Html.percent(file.size(), bundle.size());
    return String.format(
        Locale.ROOT,
        "<button type=button tabindex=%d class=c%s data-row=\"%s-%d\" title=\"%s: %s\""
            + " style=\"left:%.3f%%;top:%.3f%%;width:%.3f%%;height:%.3f%%\">"
            + "<span><b>%s</b> <small>%s</small></span></button>%n",
        isFirst ? 0 : -1,
        color(folder(file)),
        id,
        bundle.files().indexOf(file),
        Html.escape(name(file)),
        numbers,
        place.left(),
        place.top() * WIDTH / HEIGHT,
        place.width(),
        place.height() * WIDTH / HEIGHT,
        Html.escape(name(file).substring(name(file).lastIndexOf('/') + 1)),
        numbers);
  }

  /** Returns the number of the color of a folder; {@code x} for those that have none. */
  private String color(String folder) {
    int index = colored.indexOf(folder);
    return index < 0 ? "x" : String.valueOf(index);
  }

  private String legend() {
    if (folders.size() < 2) {
      return "";
    }
    StringBuilder items = new StringBuilder();
    long rest = bundle.size();
    for (String folder : colored) {
      long size = folders.getOrDefault(folder, 0L);
      rest -= size;
      items.append(legend(color(folder), folder.isEmpty() ? "(between files)" : folder, size));
    }
    items.append(rest > 0 ? legend("x", "other folders", rest) : "");
    return "<ul class=legend aria-label=\"Colors of folders\">" + items + "</ul>\n";
  }

  private String legend(String color, String folder, long size) {
    return "<li><i class=c%s></i>%s <span class=dim>%s</span></li>"
        .formatted(color, Html.escape(folder), Html.percent(size, bundle.size()));
  }

  private String table() {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < bundle.files().size(); i++) {
      AssetReport.Part file = bundle.files().get(i);
      rows.append("<tr id=\"%s-%d\"><td class=n data-v=%d>%d</td>".formatted(id, i, i + 1, i + 1))
          .append("<th scope=row class=path>")
          .append(Html.escape(name(file)))
          .append("</th>")
          .append(Html.sizeCell(file.raw()))
          .append(Html.sizeCell(file.size()))
          .append(Html.shareCell(file.size(), bundle.size()))
          .append("</tr>\n");
    }
    return """
    <details%s><summary>Files in their order</summary>
    <div class=scroll><table class=sortable>
    <thead><tr>%s%s%s%s%s</tr></thead>
    <tbody>
    %s</tbody></table></div></details>
    """
        .formatted(
            bundle.files().size() <= 12 ? " open" : "",
            AssetTable.head("No.", true),
            AssetTable.head("File", false),
            AssetTable.head("Source", true),
            AssetTable.head("In the bundle", true),
            AssetTable.head("Share", true),
            rows);
  }
}
