package dev.assetbundle.processor.language.template;

import java.util.HexFormat;

/** The ways in which Rails makes a text safe for another language. */
final class RubyEscapes {

  private RubyEscapes() {}

  /** Returns a text as JSON, by ActiveSupport's rules, which are safe for HTML too. */
  static String json(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int index = "\"\\\b\f\n\r\t".indexOf(c);
      if (index >= 0) {
        json.append('\\').append("\"\\bfnrt".charAt(index));
      } else if (c < ' ' || "<>&\u2028\u2029".indexOf(c) >= 0) {
        json.append("\\u").append(HexFormat.of().toHexDigits(c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }

  /** Returns a text for HTML, as {@code html_escape} does. */
  static String html(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** Returns a text for a string of a script, as {@code escape_javascript} does. */
  static String script(String text) {
    return text.replace("\\", "\\\\")
        .replace("</", "<\\/")
        .replace("\r\n", "\\n")
        .replace("\n", "\\n")
        .replace("\r", "\\n")
        .replace("\"", "\\\"")
        .replace("'", "\\'")
        .replace("`", "\\`")
        .replace("$", "\\$")
        .replace("\u2028", "&#x2028;")
        .replace("\u2029", "&#x2029;");
  }
}
