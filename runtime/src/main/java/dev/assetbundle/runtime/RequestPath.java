package dev.assetbundle.runtime;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Turns a request target (RFC 9112, section 3.2) into the plain text of its path, and back.
 *
 * <p>Percent-encoding is undone exactly once and nothing else is: no segment is removed, {@code ;},
 * {@code \} and dots are ordinary. What comes out is only ever compared with the names that are
 * known, so it needs no further checks.
 */
final class RequestPath {

  /** What may stand for itself in a path: pchar of RFC 3986 less letters and digits, and slash. */
  private static final String PLAIN = "-._~!$&'()*+,;=:@/";

  private static final String HEX = "0123456789ABCDEF";

  /** Stands for an encoded slash: U+0000 before it, which no file name has. */
  private static final byte[] ENCODED_SLASH = {0, '/'};

  private RequestPath() {}

  /**
   * Returns the decoded path of a request target in origin form or absolute form, without its
   * query. Empty if the target has another form, a character that must not occur in one, a broken
   * percent-encoding, or bytes that are not UTF-8.
   */
  static Optional<String> ofTarget(String target) {
    if (target.equals("*")) {
      return Optional.of(target);
    }
    int query = target.indexOf('?');
    String whole = query < 0 ? target : target.substring(0, query);
    if (whole.startsWith("/")) {
      return decode(whole);
    }
    int authority = whole.indexOf("://");
    if (authority <= 0) {
      return Optional.empty();
    }
    int path = whole.indexOf('/', authority + 3);
    return path < 0 ? Optional.of("/") : decode(whole.substring(path));
  }

  /**
   * Returns the text that percent-encoding stands for. Empty if it is malformed. An encoded slash
   * is no separator (RFC 3986, section 2.2): it comes out marked, so that it equals no known name.
   */
  static Optional<String> decode(String encoded) {
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
      int value = i + 2 < encoded.length() ? hex(encoded, i + 1) : -1;
      if (value < 0) {
        return Optional.empty();
      }
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

  /** Returns a path as it stands in a URL: every byte of UTF-8 that is no pchar encoded. */
  static String encode(String path) {
    var encoded = new StringBuilder(path.length());
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (UrlText.isAlphanumeric(c) || PLAIN.indexOf(c) >= 0) {
        encoded.append(c);
      } else {
        encoded.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xf));
      }
    }
    return encoded.toString();
  }

  private static int hex(String text, int at) {
    int high = hexDigit(text.charAt(at));
    int low = hexDigit(text.charAt(at + 1));
    return high < 0 || low < 0 ? -1 : (high << 4) | low;
  }

  /** Unlike {@link Character#digit}, knows no digits outside ASCII. */
  private static int hexDigit(char c) {
    return c < 0x80 ? Character.digit(c, 16) : -1;
  }
}
