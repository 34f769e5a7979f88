package dev.assetbundle.runtime.internal.answer;

import dev.assetbundle.runtime.internal.url.PercentEncoding;
import dev.assetbundle.runtime.internal.url.UrlPath;
import java.util.Map;

/**
 * The header field that makes the server in front send an exported file itself.
 *
 * @param field {@code "X-Accel-Redirect"} or {@code "X-Sendfile"}
 * @param place what stands before the path of the file, without a slash at the end
 */
public record SendfileHeader(String field, String place) {

  private static final String NGINX = "X-Accel-Redirect";

  /**
   * Returns the field of nginx.
   *
   * @param location URL path of an internal location; {@code ""} if there is none
   * @throws IllegalArgumentException if it cannot be part of a path
   */
  public static SendfileHeader accelRedirect(String location) {
    return new SendfileHeader(NGINX, UrlPath.contextPath(location));
  }

  /**
   * Returns the field of Apache, lighttpd and others.
   *
   * @param folder absolute path of the folder that holds the exported files
   * @throws IllegalArgumentException if it is not absolute
   */
  public static SendfileHeader sendfile(String folder) {
    String trimmed = folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder;
    if (!folder.startsWith("/") && !folder.matches("[A-Za-z]:/.*")) {
      throw new IllegalArgumentException("no absolute folder: \"" + folder + '"');
    }
    return new SendfileHeader("X-Sendfile", PercentEncoding.encode(trimmed));
  }

  /**
   * Returns whether clients get our entity tags. nginx sends its own instead, so only nginx can
   * tell whether {@code If-Match} matches.
   */
  boolean keepsEntityTags() {
    return !field.equals(NGINX);
  }

  /** Adds the field to those of an answer. */
  void putInto(Map<String, String> headers, String path) {
    headers.put(field, place + path);
  }
}
