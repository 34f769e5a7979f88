package dev.assetbundle.runtime.internal.url;

import java.util.Optional;

/**
 * Turns a request target (RFC 9112, section 3.2) into the plain text of its path.
 *
 * <p>Percent-encoding is undone exactly once and nothing else is: no segment is removed, {@code ;},
 * {@code \} and dots are ordinary. The result is only ever compared with the names that are known,
 * so it needs no further checks.
 */
public final class RequestTarget {

  private RequestTarget() {}

  /**
   * Returns the decoded path of a request target in origin form or absolute form (RFC 9112, section
   * 3.2), without its query; {@code "*"} for the asterisk form. Empty if the target has another
   * form, a space, a control character or one outside ASCII, a broken percent-encoding, or bytes
   * that are not UTF-8.
   */
  public static Optional<String> path(String target) {
    if (target.equals("*")) {
      return Optional.of(target);
    }
    int query = target.indexOf('?');
    String whole = query < 0 ? target : target.substring(0, query);
    if (whole.startsWith("/")) {
      return PercentEncoding.decode(whole);
    }
    int authority = whole.indexOf("://");
    if (authority <= 0) {
      return Optional.empty();
    }
    int path = whole.indexOf('/', authority + 3);
    return path < 0 ? Optional.of("/") : PercentEncoding.decode(whole.substring(path));
  }
}
