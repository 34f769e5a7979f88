package dev.assetbundle.processor.syntax.css;

import java.util.ArrayList;
import java.util.List;

/** Finds data URIs in a stylesheet. */
public final class CssDataUris {

  private static final String SCHEME = "data:";

  private CssDataUris() {}

  /**
   * One data URI.
   *
   * @param offset of its first character, 0-based, in UTF-16 units
   * @param text the URI as it is written, without quotes
   */
  public record Found(int offset, String text) {}

  /**
   * Returns those that are longer than {@code length}, in order.
   *
   * @param length in UTF-16 units
   */
  public static List<Found> longerThan(int length, CssSheet sheet) {
    List<Found> found = new ArrayList<>();
    if (sheet.text().length() <= length) {
      return found;
    }
    for (CssToken token : sheet.tokens()) {
      boolean mayBe = token.kind() == CssKind.URL || token.kind() == CssKind.STRING;
      if (mayBe && token.end() - token.start() > length) {
        add(sheet.text(), token, length, found);
      }
    }
    return found;
  }

  private static void add(String css, CssToken token, int length, List<Found> found) {
    boolean isString = token.kind() == CssKind.STRING;
    int start =
        isString
            ? token.start() + 1
            : CssChars.whitespaceEnd(css, css.indexOf('(', token.start()) + 1);
    int end = token.end() - 1;
    if (end - start > length && css.regionMatches(true, start, SCHEME, 0, SCHEME.length())) {
      found.add(new Found(start, css.substring(start, end).strip()));
    }
  }
}
