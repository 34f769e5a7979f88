package dev.assetbundle.runtime;

import java.util.List;

/** Judges the {@code Host} field of a request (RFC 9112, section 3.2). */
final class HostField {

  private HostField() {}

  /** Returns whether there is exactly one, as HTTP/1.1 demands, and it may be a host and a port. */
  static boolean valid(List<String> lines, String protocol) {
    if (lines.isEmpty()) {
      return protocol.equals("HTTP/1.0");
    }
    String host = lines.get(0).strip();
    return lines.size() == 1 && !host.isEmpty() && isHost(host);
  }

  private static boolean isHost(String host) {
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      if (c <= ' ' || c >= 0x7f || "\"<>\\^`{|}/?#@,".indexOf(c) >= 0) {
        return false;
      }
    }
    return true;
  }
}
