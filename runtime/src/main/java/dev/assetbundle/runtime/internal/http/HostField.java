package dev.assetbundle.runtime.internal.http;

import java.util.List;

/** Checks the {@code Host} field of a request (RFC 9112, section 3.2). */
public final class HostField {

  private static final boolean[] ALLOWED = allowed();

  private HostField() {}

  /**
   * Returns whether a request has exactly one {@code Host} field, and its value may be a host and a
   * port. Only HTTP/1.1 demands the field: HTTP/1.0 has none, and later versions have another one.
   */
  public static boolean valid(List<String> lines, String protocol) {
    if (lines.isEmpty()) {
      return !protocol.regionMatches(true, 0, "HTTP/1.", 0, 7)
          || protocol.equalsIgnoreCase("HTTP/1.0");
    }
    String host = lines.get(0).strip();
    return lines.size() == 1 && !host.isEmpty() && isHost(host);
  }

  private static boolean isHost(String host) {
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      if (c >= 0x7f || !ALLOWED[c]) {
        return false;
      }
    }
    return true;
  }

  private static boolean[] allowed() {
    boolean[] allowed = new boolean[0x7f];
    for (char c = '!'; c < allowed.length; c++) {
      allowed[c] = "\"<>\\^`{|}/?#@,".indexOf(c) < 0;
    }
    return allowed;
  }
}
