package dev.assetbundle.runtime.internal.webserver;

import dev.assetbundle.runtime.internal.asset.PublishedFile;
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
 * Exported files as a web server is to serve them: by rules, which hold for files of older
 * generations too. What has a fingerprint in its name may be kept for a year, and the media type
 * follows from the extension. Files of which the rules would say something wrong are exceptions,
 * which a configuration names one by one.
 *
 * @param folder absolute path on the web server of the folder that holds the files, each below its
 *     URL path; without a slash at its end
 * @param prefixes URL paths below which nothing but these files is served, not percent-encoded,
 *     with a slash at both ends; sorted. The root is none: a bundle that is published there shares
 *     it with the application
 * @param files sorted by path
 * @param headers further header fields of every answer about a file
 */
public record WebSite(
    String folder, List<String> prefixes, List<PublishedFile> files, Map<String, String> headers) {

  static final String ROOT = "/";

  static final String YEAR = "public, max-age=31536000, immutable";
  static final String REVALIDATE = "public, no-cache";

  static final String METHODS = "GET, HEAD, OPTIONS";

  /** The end of a path that has a fingerprint, as a regular expression of every server. */
  static final String FINGERPRINT = "-[0-9a-f]{64}\\.[0-9A-Za-z_]+";

  /** The end of the names of compressed forms, which stand beside their files. */
  static final String FORM = "\\.(?:br|gz)";

  /** What nobody may ask for by name: compressed forms, and hidden files such as the manifest. */
  static final String WITHHELD = FORM + "$|/\\.";

  private static final Pattern IS_FINGERPRINTED = Pattern.compile(FINGERPRINT + "$");
  private static final Pattern IS_WITHHELD = Pattern.compile(WITHHELD);
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  /**
   * Sorts and copies.
   *
   * @throws IllegalArgumentException if no configuration can name the folder
   */
  public WebSite {
    if (CONTROL.matcher(folder).find()) {
      throw new IllegalArgumentException(
          "a web server cannot be told a folder with control characters in its name: " + folder);
    }
    prefixes = List.copyOf(new TreeSet<>(prefixes));
    files = files.stream().sorted(Comparator.comparing(PublishedFile::plainPath)).toList();
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
  }

  /** Returns the extensions of each media type, both sorted. */
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
    for (PublishedFile file : files) {
      if (!extension(file).isEmpty()) {
        types.putIfAbsent(extension(file), file.contentType());
      }
    }
    return types;
  }

  /** Returns the prefix of a file, or that of the root. */
  String prefix(PublishedFile file) {
    return prefixes.stream().filter(file.plainPath()::startsWith).findFirst().orElse(ROOT);
  }

  /** Returns the prefixes, and the root as well if files are published there. */
  List<String> sections() {
    var sections = new TreeSet<>(prefixes);
    files.forEach(file -> sections.add(prefix(file)));
    return List.copyOf(sections);
  }

  /**
   * Returns the files below a prefix, or at the root and below no prefix, of which the rules say
   * something else than what is so; at the root also those without a fingerprint, since there other
   * names are the application's.
   */
  List<PublishedFile> exceptions(String prefix) {
    Map<String, String> types = types();
    return files.stream()
        .filter(file -> prefix(file).equals(prefix))
        .filter(file -> !isRegular(file, types) || (prefix.equals(ROOT) && !file.fingerprinted()))
        .toList();
  }

  private static boolean isRegular(PublishedFile file, Map<String, String> types) {
    String path = file.plainPath();
    return file.fingerprinted() == IS_FINGERPRINTED.matcher(path).find()
        && !IS_WITHHELD.matcher(path).find()
        && file.contentType().equals(types.get(extension(file)));
  }

  /** Returns the letters after the last dot of the name, {@code "svg"}; empty if it has none. */
  static String extension(PublishedFile file) {
    String path = file.plainPath();
    int dot = path.lastIndexOf('.');
    return dot > path.lastIndexOf('/') ? path.substring(dot + 1) : "";
  }

  /** Returns the {@code Cache-Control} of a file. */
  static String cacheControl(boolean fingerprinted) {
    return fingerprinted ? YEAR : REVALIDATE;
  }

  /** Returns a regular expression, of every server, that matches one path only. */
  static String literal(String path) {
    return path.replaceAll("[\\\\^$.|?*+()\\[\\]{}#]", "\\\\$0");
  }
}
