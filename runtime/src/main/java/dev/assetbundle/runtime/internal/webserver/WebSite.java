package dev.assetbundle.runtime.internal.webserver;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Exported files as a web server is to serve them, by rules that hold for files of older
 * generations too: what has a fingerprint in its name may be kept for a year, and the media type
 * follows from the extension. Files of which the rules would say something wrong are exceptions,
 * which a configuration names one by one.
 *
 * @param folder absolute path on the web server of the folder that holds the files, each below its
 *     URL path; without a slash at its end
 * @param prefixes URL paths below which nothing but these files is served, not percent-encoded,
 *     with a slash at both ends; sorted, without the root
 * @param files sorted by path
 * @param headers further header fields of every answer about a file
 */
public record WebSite(
    String folder, List<String> prefixes, List<WebFile> files, Map<String, String> headers) {

  static final String YEAR = "public, max-age=31536000, immutable";
  static final String REVALIDATE = "public, no-cache";

  /** The end of a name that has a fingerprint, which is also what servers are told. */
  static final String FINGERPRINTED = "-[0-9a-f]{64}\\.[0-9A-Za-z_]+$";

  /** Names of the compressed forms that stand beside a file. */
  static final String COMPRESSED = "\\.(?:br|gz)$";

  /** Names of files and folders that are hidden, such as the manifest. */
  static final String HIDDEN = "/\\.";

  private static final Pattern IS_FINGERPRINTED = Pattern.compile(FINGERPRINTED);
  private static final Pattern IS_WITHHELD = Pattern.compile(COMPRESSED + "|" + HIDDEN);

  /** Sorts and copies. */
  public WebSite {
    prefixes = List.copyOf(new TreeSet<>(prefixes));
    files = files.stream().sorted(Comparator.comparing(WebFile::path)).toList();
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
  }

  /** Returns the extensions of each media type, both sorted; of files without one, none. */
  Map<String, Collection<String>> extensions() {
    var extensions = new TreeMap<String, Collection<String>>();
    types()
        .forEach(
            (extension, type) ->
                extensions.computeIfAbsent(type, any -> new TreeSet<>()).add(extension));
    return extensions;
  }

  private Map<String, String> types() {
    var types = new TreeMap<String, String>();
    for (WebFile file : files) {
      if (!file.extension().isEmpty()) {
        types.putIfAbsent(file.extension(), file.contentType());
      }
    }
    return types;
  }

  /**
   * Returns the files of which the rules say something else than what is so, and those that lie
   * below no prefix and have no fingerprint.
   */
  List<WebFile> exceptions() {
    Map<String, String> types = types();
    var exceptions = new ArrayList<WebFile>();
    for (WebFile file : files) {
      boolean regular =
          file.fingerprinted() == IS_FINGERPRINTED.matcher(file.path()).find()
              && !IS_WITHHELD.matcher(file.path()).find()
              && file.contentType().equals(types.get(file.extension()))
              && (file.fingerprinted() || prefixes.stream().anyMatch(file.path()::startsWith));
      if (!regular) {
        exceptions.add(file);
      }
    }
    return exceptions;
  }

  /** Returns whether files with fingerprints are published at the root. */
  boolean atRoot() {
    return files.stream()
        .filter(WebFile::fingerprinted)
        .anyMatch(file -> prefixes.stream().noneMatch(file.path()::startsWith));
  }

  /** Returns the {@code Cache-Control} of a file, fingerprinted or not. */
  static String cacheControl(boolean fingerprinted) {
    return fingerprinted ? YEAR : REVALIDATE;
  }
}
