package dev.assetbundle.processor.model.url;

import java.nio.charset.StandardCharsets;

/** The escapes of URLs (RFC 3986, section 2.1), whose bytes are UTF-8. */
public final class PercentEscapes {

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
}
