package dev.assetbundle.runtime;

import java.util.Optional;

/**
 * How the server in front is told to send an exported file itself.
 *
 * @param field {@code "X-Accel-Redirect"} or {@code "X-Sendfile"}
 * @param place what stands before the path of the asset, without a slash at the end
 */
record Handover(String field, String place) {

  private static final String NGINX = "X-Accel-Redirect";

  /**
   * Returns whether clients get our entity tags. nginx sends its own instead, so it alone can tell
   * whether {@code If-Match} matches.
   */
  boolean keepsTags() {
    return !field.equals(NGINX);
  }

  static Optional<Handover> accelRedirect(String location) {
    return Optional.of(new Handover(NGINX, AssetHost.normalContextPath(location)));
  }

  static Optional<Handover> sendfile(String folder) {
    String trimmed = folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder;
    if (!folder.startsWith("/") && !folder.matches("[A-Za-z]:/.*")) {
      throw new IllegalArgumentException("no absolute folder: \"" + folder + '"');
    }
    return Optional.of(new Handover("X-Sendfile", RequestPath.encode(trimmed)));
  }
}
