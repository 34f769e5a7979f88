package dev.assetbundle.processor.convert;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Percent-encodes paths (RFC 3986, section 3.3). */
final class UrlEncoding {

  private static final String UNRESERVED = "-._~/!$&+,;=@";

  private UrlEncoding() {}

  /** Encodes all but unreserved characters and those that mean nothing in a path. */
  static String encode(String path) {
    StringBuilder encoded = new StringBuilder(path.length());
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || UNRESERVED.indexOf(c) >= 0;
      encoded.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
    }
    return encoded.toString();
  }

  /**
   * Encodes only what would end the path or begin an escape. Sprockets leaves the other characters
   * as they are, and browsers encode them by themselves.
   */
  static String encodeMarks(String path) {
    return path.replace("%", "%25").replace("?", "%3F").replace("#", "%23");
  }
}
