package dev.assetbundle.runtime.internal.html;

import java.util.LinkedHashMap;
import java.util.Map;

/** Writes the start tag of an HTML element, and checks and escapes its attributes. */
final class HtmlElement {

  private HtmlElement() {}

  /**
   * Returns attributes by their names, in lower case.
   *
   * @param namesAndValues alternating
   * @throws IllegalArgumentException if a value is missing or a name cannot be one in HTML
   */
  static Map<String, String> attributes(String... namesAndValues) {
    var attributes = new LinkedHashMap<String, String>();
    if (namesAndValues.length % 2 != 0) {
      throw new IllegalArgumentException("attribute without a value: " + namesAndValues.length);
    }
    for (int i = 0; i < namesAndValues.length; i += 2) {
      String name = namesAndValues[i];
      if (name.isEmpty()
          || name.chars().anyMatch(c -> c <= ' ' || "\"'<>/=`\u007f".indexOf(c) >= 0)) {
        throw new IllegalArgumentException("no attribute name: \"" + name + '"');
      }
      attributes.put(lowerCase(name), namesAndValues[i + 1]);
    }
    return attributes;
  }

  /** Only letters of ASCII are folded, as browsers do (HTML, section 13.1.2.3). */
  private static String lowerCase(String name) {
    var lower = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      lower.append(c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
    }
    return lower.toString();
  }

  /** Returns the start tag of an element; an empty value of an attribute is left out. */
  static String startTag(String name, Map<String, String> attributes) {
    var html = new StringBuilder("<").append(name);
    attributes.forEach(
        (attribute, value) -> {
          html.append(' ').append(attribute);
          if (!value.isEmpty()) {
            html.append("=\"").append(escape(value)).append('"');
          }
        });
    return html.append('>').toString();
  }

  private static String escape(String value) {
    var escaped = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
