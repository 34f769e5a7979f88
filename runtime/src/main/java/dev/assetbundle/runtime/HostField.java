package dev.assetbundle.runtime;

import java.util.List;

/** Judges the {@code Host} field of a request (RFC 9112, section 3.2). */
final class HostField {

  private static final boolean[] ALLOWED = allowed();

  private HostField() {}

  /**
   * Returns whether there is exactly one, and it may be a host and a port. Only HTTP/1.1 demands
   * it: HTTP/1.0 knows none, and later versions have another field instead.
   */
  static boolean valid(List<String> lines, String protocol) {
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
