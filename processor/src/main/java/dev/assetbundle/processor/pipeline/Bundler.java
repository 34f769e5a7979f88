package dev.assetbundle.processor.pipeline;

import java.util.List;

/** Joins the texts of a bundle (Sprockets 4, bundling). */
final class Bundler {

  private Bundler() {}

  /** Joins stylesheets: one after the other. */
  static String css(List<Unit> units) {
    StringBuilder bundle = new StringBuilder();
    units.forEach(unit -> bundle.append(unit.text().text()));
    return bundle.toString();
  }

  /**
   * Joins scripts: a semicolon is put before the final white-space character of each text whose
   * last visible character is none. Unlike in Sprockets, it never lands inside a comment.
   */
  static String js(List<Unit> units) {
    StringBuilder bundle = new StringBuilder();
    for (Unit unit : units) {
      String text = unit.text().text();
      int last = text.length() - 1;
      while (last >= 0 && " \t\n".indexOf(text.charAt(last)) >= 0) {
        last--;
      }
      if (last < 0 || text.charAt(last) == ';') {
        bundle.append(text);
      } else if (last == text.length() - 1) {
        bundle.append(text).append(';');
      } else {
        int end = text.length() - 1;
        bundle.append(text, 0, end).append(';').append(text, end, text.length());
      }
    }
    return bundle.toString();
  }
}
