package dev.assetbundle.runtime;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits list-valued header fields whose elements hold no quoted text (RFC 9110, section 5.6.1).
 */
final class HeaderList {

  private HeaderList() {}

  /**
   * Returns the elements between commas without surrounding white space; empty ones are dropped.
   */
  static List<String> elements(String field) {
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
