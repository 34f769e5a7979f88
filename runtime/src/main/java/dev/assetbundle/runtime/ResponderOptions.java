package dev.assetbundle.runtime;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an application may add to every answer about a known asset.
 *
 * @param headers further header fields, in their order
 * @param handover how the server in front is made to send the bytes; empty if we send them
 */
record ResponderOptions(Map<String, String> headers, Optional<Handover> handover) {

  /** Follow from the file and the request alone; another value would be a lie about the bytes. */
  private static final Set<String> OURS =
      Set.of(
          "accept-ranges",
          "allow",
          "cache-control",
          "connection",
          "content-encoding",
          "content-length",
          "content-range",
          "content-type",
          "date",
          "etag",
          "last-modified",
          "transfer-encoding",
          "vary",
          "x-accel-redirect",
          "x-sendfile");

  ResponderOptions {
    for (Map.Entry<String, String> header : headers.entrySet()) {
      check(header.getKey(), header.getValue());
    }
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
  }

  private static void check(String name, String value) {
    boolean token = !name.isEmpty() && name.chars().allMatch(ResponderOptions::isTokenCharacter);
    if (!token || OURS.contains(name.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException("header cannot be set: \"" + name + '"');
    }
    if (!value.chars().allMatch(c -> c == '\t' || (c >= ' ' && c < 0x7f))) {
      throw new IllegalArgumentException("header value is not printable ASCII: " + name);
    }
  }

  /** RFC 9110, section 5.6.2. */
  private static boolean isTokenCharacter(int c) {
    return c > ' ' && c < 0x7f && "\"(),/:;<=>?@[\\]{}".indexOf(c) < 0;
  }
}
