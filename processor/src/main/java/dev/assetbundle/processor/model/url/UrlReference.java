package dev.assetbundle.processor.model.url;

/** Names that authors write where a URL is expected (RFC 3986, section 4.1). */
public final class UrlReference {

  private UrlReference() {}

  /** Returns where the query or fragment of {@code name} starts; its length if it has none. */
  public static int pathEnd(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) == '?' || name.charAt(i) == '#') {
        return i;
      }
    }
    return name.length();
  }

  /** Whether {@code name} starts with a scheme or with {@code //}. */
  public static boolean isAbsolute(String name) {
    if (name.startsWith("//")) {
      return true;
    }
    int colon = name.indexOf(':');
    return colon > 0
        && name.chars()
            .limit(colon)
            .allMatch(c -> Character.isLetterOrDigit(c) || c == '+' || c == '-' || c == '.');
  }
}
