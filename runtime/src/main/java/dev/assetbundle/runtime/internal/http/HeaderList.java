package dev.assetbundle.runtime.internal.http;

import java.util.ArrayList;
import java.util.List;

/** Joins the lines of a header field, and splits the elements of its value. */
public final class HeaderList {

  private HeaderList() {}

  /**
   * Returns the value of a field, its lines combined with a comma (RFC 9110, section 5.3); {@code
   * ""} if there are no lines.
   */
  public static String value(List<String> lines) {
    return switch (lines.size()) {
      case 0 -> "";
      case 1 -> lines.get(0).strip();
      default -> String.join(", ", lines).strip();
    };
  }

  /**
   * Returns the elements of a list, none of which holds quoted text, without surrounding white
   * space (RFC 9110, section 5.6.1); empty ones are dropped.
   */
  public static List<String> elements(String field) {
    var elements = new ArrayList<String>();
    int start = 0;
    while (start < field.length()) {
      int comma = field.indexOf(',', start);
      int end = comma < 0 ? field.length() : comma;
      String element = field.substring(start, end).strip();
      if (!element.isEmpty()) {
        elements.add(element);
      }
      start = end + 1;
    }
    return elements;
  }
}
