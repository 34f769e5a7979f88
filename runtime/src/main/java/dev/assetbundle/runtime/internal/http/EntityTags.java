package dev.assetbundle.runtime.internal.http;

/**
 * Looks for an entity tag in {@code If-Match} or {@code If-None-Match} (RFC 9110, section 8.8.3).
 */
public final class EntityTags {

  private EntityTags() {}

  /** Returns whether the field is {@code *} or holds the strong tag itself (strong comparison). */
  public static boolean containStrongly(String field, String tag) {
    return contain(field, tag, false);
  }

  /** Returns whether the field is {@code *} or holds the tag, weak or strong (weak comparison). */
  public static boolean containWeakly(String field, String tag) {
    return contain(field, tag, true);
  }

  /** Walks once over the field; what is no tag is skipped up to the next comma. */
  private static boolean contain(String field, String tag, boolean weakly) {
    if (field.strip().equals("*")) {
      return true;
    }
    int at = 0;
    while (at < field.length()) {
      char c = field.charAt(at);
      if (c == ',' || c == ' ' || c == '\t') {
        at++;
        continue;
      }
      boolean weak = field.startsWith("W/", at);
      int open = weak ? at + 2 : at;
      if (open < field.length() && field.charAt(open) == '"') {
        int close = field.indexOf('"', open + 1);
        if (close < 0) {
          return false;
        }
        boolean same =
            close + 1 - open == tag.length() && field.startsWith(tag, open) && (weakly || !weak);
        if (same && endsElement(field, close + 1)) {
          return true;
        }
        at = close + 1;
      }
      int comma = field.indexOf(',', at);
      at = comma < 0 ? field.length() : comma + 1;
    }
    return false;
  }

  private static boolean endsElement(String field, int from) {
    int at = from;
    while (at < field.length() && (field.charAt(at) == ' ' || field.charAt(at) == '\t')) {
      at++;
    }
    return at == field.length() || field.charAt(at) == ',';
  }
}
