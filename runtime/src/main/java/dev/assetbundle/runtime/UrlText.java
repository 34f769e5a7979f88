package dev.assetbundle.runtime;

/** Texts that are written into URLs as they are (RFC 3986). */
final class UrlText {

  private UrlText() {}

  /**
   * Returns whether a text is nothing or an absolute path: segments that are neither empty nor dots
   * only, of characters that may stand in a path, with {@code %} before two digits only.
   */
  static boolean isPath(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c >= 0x7f || "\"<>\\^`{|}?#".indexOf(c) >= 0) {
        return false;
      }
      if (c == '%' && !isEscape(text, i)) {
        return false;
      }
    }
    for (String segment : text.isEmpty() ? new String[0] : text.substring(1).split("/", -1)) {
      if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
        return false;
      }
    }
    return text.isEmpty() || text.startsWith("/");
  }

  /**
   * Returns a text with spaces, characters outside ASCII and lone {@code %} percent-encoded, and
   * all else as it is, escapes included.
   */
  static String encoded(String text) {
    var encoded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      int c = text.codePointAt(i);
      boolean kept = c == '%' ? isEscape(text, i) : c < 0x7f && c != ' ';
      encoded.append(kept ? Character.toString(c) : RequestPath.encode(Character.toString(c)));
    }
    return encoded.toString();
  }

  static boolean isAlphanumeric(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private static boolean isEscape(String text, int at) {
    return at + 2 < text.length() && isHex(text.charAt(at + 1)) && isHex(text.charAt(at + 2));
  }

  private static boolean isHex(char c) {
    return c < 0x80 && Character.digit(c, 16) >= 0;
  }
}
