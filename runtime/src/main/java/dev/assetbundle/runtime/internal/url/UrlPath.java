package dev.assetbundle.runtime.internal.url;

/** Checks paths that are written into URLs as they are (RFC 3986, section 3.3). */
public final class UrlPath {

  private UrlPath() {}

  /**
   * Returns a context path as URLs hold it: with a slash at its start and none at its end, spaces
   * and letters outside ASCII percent-encoded. {@code ""} stands for no context path.
   *
   * @throws IllegalArgumentException if it holds a character or a segment that a path must not hold
   */
  public static String contextPath(String text) {
    String trimmed = withoutSlashesAtEnd(text.strip());
    if (trimmed.isEmpty()) {
      return "";
    }
    String path =
        PercentEncoding.encodeWhereNeeded(trimmed.startsWith("/") ? trimmed : "/" + trimmed);
    if (!isValid(path)) {
      throw new IllegalArgumentException("no context path: \"" + text + '"');
    }
    return path;
  }

  /**
   * Returns whether a text is nothing or an absolute path: segments that are neither empty nor dots
   * only, of characters that may stand in a path, with {@code %} before two digits only.
   */
  static boolean isValid(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c >= 0x7f || "\"<>\\^`{|}?#".indexOf(c) >= 0) {
        return false;
      }
      if (c == '%' && !PercentEncoding.isEscape(text, i)) {
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

  static String withoutSlashesAtEnd(String text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '/') {
      end--;
    }
    return text.substring(0, end);
  }
}
