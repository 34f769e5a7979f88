package dev.assetbundle.runtime.internal.url;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Writes and reads the percent-encoding of paths (RFC 3986, section 2.1), with UTF-8 as the
 * encoding of characters.
 */
public final class PercentEncoding {

  /** What may stand for itself in a path: pchar of RFC 3986 less letters and digits, and slash. */
  private static final String PLAIN = "-._~!$&'()*+,;=:@/";

  private static final String HEX = "0123456789ABCDEF";

  /** Stands for an encoded slash: U+0000 before it, which no file name has. */
  private static final byte[] ENCODED_SLASH = {0, '/'};

  private PercentEncoding() {}

  /** Returns a path as it stands in a URL: every byte of UTF-8 that is no pchar encoded. */
  public static String encode(String path) {
    var encoded = new StringBuilder(path.length());
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (isAlphanumeric(c) || PLAIN.indexOf(c) >= 0) {
        encoded.append(c);
      } else {
        encoded.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xf));
      }
    }
    return encoded.toString();
  }

  /**
   * Returns a text with spaces, characters outside ASCII and each {@code %} that two hexadecimal
   * digits do not follow percent-encoded, and all else as it is, escapes included.
   */
  static String encodeWhereNeeded(String text) {
    var encoded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      int c = text.codePointAt(i);
      boolean kept = c == '%' ? isEscape(text, i) : c < 0x7f && c != ' ';
      encoded.append(kept ? Character.toString(c) : encode(Character.toString(c)));
    }
    return encoded.toString();
  }

  /**
   * Returns the text that percent-encoding stands for. Empty if it is malformed. An encoded slash
   * is no separator (RFC 3986, section 2.2): it comes out marked, so that it equals no known name.
   */
  public static Optional<String> decode(String encoded) {
    boolean plain = true;
    for (int i = 0; i < encoded.length(); i++) {
      char c = encoded.charAt(i);
      if (c <= ' ' || c >= 0x7f) {
        return Optional.empty();
      }
      plain &= c != '%';
    }
    return plain ? Optional.of(encoded) : decodeBytes(encoded);
  }

  private static Optional<String> decodeBytes(String encoded) {
    var bytes = new ByteArrayOutputStream(encoded.length());
    for (int i = 0; i < encoded.length(); i++) {
      char c = encoded.charAt(i);
      if (c != '%') {
        bytes.write(c);
        continue;
      }
      if (!isEscape(encoded, i)) {
        return Optional.empty();
      }
      int value = (hexDigit(encoded.charAt(i + 1)) << 4) | hexDigit(encoded.charAt(i + 2));
      if (value == '/') {
        bytes.writeBytes(ENCODED_SLASH);
      } else {
        bytes.write(value);
      }
      i += 2;
    }
    try {
      var utf8 = StandardCharsets.UTF_8.newDecoder(); // reports malformed input by default
      return Optional.of(utf8.decode(ByteBuffer.wrap(bytes.toByteArray())).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  static boolean isAlphanumeric(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /** Returns whether two hexadecimal digits follow the place of a {@code %}. */
  static boolean isEscape(String text, int at) {
    return at + 2 < text.length()
        && hexDigit(text.charAt(at + 1)) >= 0
        && hexDigit(text.charAt(at + 2)) >= 0;
  }

  /**
   * Unlike {@link Character#digit}, knows no digits outside ASCII; returns -1 for other letters.
   */
  private static int hexDigit(char c) {
    return c < 0x80 ? Character.digit(c, 16) : -1;
  }
}
