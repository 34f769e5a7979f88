package dev.assetbundle.processor.report;

import java.util.Locale;

/** Pieces of HTML. */
final class Html {

  private static final int STEP = 1000;

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
    if (bytes < STEP) {
      return bytes + " B";
    }
    double value = bytes / (double) STEP;
    String unit = " kB";
    if (value >= STEP) {
      value /= STEP;
      unit = " MB";
    }
    return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value)
        + unit;
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
