package dev.assetbundle.processor.model.url;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The escapes of URLs (RFC 3986, section 2.1), whose bytes are UTF-8. */
public final class PercentEscapes {

  /**
   * What stands for itself besides letters and digits: what may in a path (section 3.3), as in
   * {@code Asset.path()}, so that a file has one URL. A colon could end a scheme, and an apostrophe
   * a string of a script.
   */
  private static final String PLAIN = "-._~/!$&()*+,;=@";

  private PercentEscapes() {}

  /** Returns what a text stands for; a percent sign without two digits behind it stays. */
  public static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    byte[] decoded = new byte[encoded.length];
    int length = 0;
    for (int i = 0; i < encoded.length; i++) {
      int high = i + 2 < encoded.length ? Character.digit(encoded[i + 1], 16) : -1;
      int low = i + 2 < encoded.length ? Character.digit(encoded[i + 2], 16) : -1;
      boolean isEscape = encoded[i] == '%' && high >= 0 && low >= 0;
      decoded[length++] = isEscape ? (byte) (high * 16 + low) : encoded[i];
      i += isEscape ? 2 : 0;
    }
    return new String(decoded, 0, length, StandardCharsets.UTF_8);
  }

  /** Returns a path as it stands in a URL. */
  public static String encode(String path) {
    StringBuilder encoded = new StringBuilder(path.length());
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || PLAIN.indexOf(c) >= 0;
      encoded.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
    }
    return encoded.toString();
  }

  /**
   * Encodes only what would end the path or begin an escape. Sprockets leaves the other characters
   * as they are, and browsers encode them by themselves.
   */
  public static String encodeMarks(String path) {
    return path.replace("%", "%25").replace("?", "%3F").replace("#", "%23");
  }
}
