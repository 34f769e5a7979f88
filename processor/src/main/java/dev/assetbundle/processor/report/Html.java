package dev.assetbundle.processor.report;

import dev.assetbundle.processor.session.BuildSummary;
import java.util.Locale;

/** Pieces of HTML. */
final class Html {

  private Html() {}

  /** Returns a text so that it means itself, between tags and inside quoted attributes. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** Returns a number of bytes for people: {@code 12.3 kB}, which is 12,300 bytes. */
  static String size(long bytes) {
    return BuildSummary.size(bytes);
  }

  /** Returns a cell of a table with a number of bytes. */
  static String sizeCell(long bytes) {
    return String.format(
        Locale.ROOT,
        "<td class=n data-v=%d title=\"%,d bytes\">%s</td>",
        bytes,
        bytes,
        size(bytes));
  }

  /** Returns a share in percent: {@code 12.3 %}. */
  static String percent(long part, long whole) {
    return String.format(Locale.ROOT, "%.1f %%", whole == 0 ? 0 : 100.0 * part / whole);
  }

  /** Returns a cell with a share as a bar and a number. */
  static String shareCell(long part, long whole) {
    return String.format(
        Locale.ROOT,
        "<td class=n data-v=%d><span class=bar><i style=\"width:%.1f%%\"></i></span><span class=pc>%s</span></td>",
        part,
        whole == 0 ? 0 : 100.0 * part / whole,
        percent(part, whole));
  }
}
