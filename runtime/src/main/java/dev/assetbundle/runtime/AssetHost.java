package dev.assetbundle.runtime;

import java.util.Optional;

/**
 * Where browsers fetch assets from: an asset host (CDN) and a context path, both chosen at run time
 * and part of no compiled file.
 *
 * <p>What {@link #use} was given counts, else the system property {@code assetbundle.host}, else
 * the environment variable {@code ASSETBUNDLE_HOST}; for the context path {@link #useContextPath},
 * {@code assetbundle.contextPath} and {@code ASSETBUNDLE_CONTEXT_PATH}. They are read at every use,
 * so it does not matter when they are set.
 *
 * <p>A host is {@code "https://cdn.example.com"}, with a path if need be, or {@code
 * "//cdn.example.com"} for the scheme of the page; {@code "cdn.example.com"} means the same. A host
 * that pulls from this application needs {@link AssetResponder.Builder#allowAnyOrigin}, since
 * browsers check the integrity of a file from elsewhere only if they may read it.
 */
public final class AssetHost {

  private static volatile Optional<String> chosenHost = Optional.empty();
  private static volatile Optional<String> chosenContextPath = Optional.empty();

  private AssetHost() {}

  /**
   * Chooses the host for the whole process; {@code ""} chooses none, whatever the surroundings say.
   *
   * @throws IllegalArgumentException if it is no host, such as {@code "/cdn"} or {@code "ftp://x"}
   */
  public static void use(String host) {
    chosenHost = Optional.of(normalHost(host));
  }

  /**
   * Chooses the context path for the whole process: {@code "/shop"}; {@code ""} or {@code "/"} for
   * none. Slashes at the ends are added and removed as needed. What {@code
   * ServletContext.getContextPath()} gives is right, which some containers decode and others do
   * not: spaces and letters outside ASCII are encoded here, and escapes such as {@code %20} stay.
   *
   * @throws IllegalArgumentException if it holds a character that a URL path must not hold
   */
  public static void useContextPath(String contextPath) {
    chosenContextPath = Optional.of(normalContextPath(contextPath));
  }

  /** Forgets what was chosen in code, so that property and environment count again. */
  public static void reset() {
    chosenHost = Optional.empty();
    chosenContextPath = Optional.empty();
  }

  /**
   * Returns the host in use, with scheme or leading {@code //}, without a slash at the end; {@code
   * ""} if there is none.
   *
   * @throws IllegalArgumentException if property or environment hold something else than a host
   */
  public static String host() {
    return chosenHost.orElseGet(
        () -> normalHost(surroundings("assetbundle.host", "ASSETBUNDLE_HOST")));
  }

  /**
   * Returns the context path in use, with a leading slash and none at the end; {@code ""} if there
   * is none.
   */
  public static String contextPath() {
    return chosenContextPath.orElseGet(
        () ->
            normalContextPath(surroundings("assetbundle.contextPath", "ASSETBUNDLE_CONTEXT_PATH")));
  }

  static String normalHost(String host) {
    String trimmed = withoutSlashesAtEnd(host.strip());
    if (trimmed.isEmpty() && host.isBlank()) {
      return "";
    }
    return HostText.normal(trimmed)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no asset host: \""
                        + host
                        + "\"; a host is \"https://cdn.example.com\", \"//cdn.example.com:8443\""
                        + " or \"cdn.example.com/path\""));
  }

  static String normalContextPath(String contextPath) {
    String trimmed = withoutSlashesAtEnd(contextPath.strip());
    if (trimmed.isEmpty()) {
      return "";
    }
    String normal = UrlText.encoded(trimmed.startsWith("/") ? trimmed : "/" + trimmed);
    if (!UrlText.isPath(normal)) {
      throw new IllegalArgumentException("no context path: \"" + contextPath + '"');
    }
    return normal;
  }

  private static String surroundings(String property, String variable) {
    String value = System.getProperty(property);
    if (value == null) {
      value = System.getenv(variable);
    }
    return value == null ? "" : value;
  }

  private static String withoutSlashesAtEnd(String text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '/') {
      end--;
    }
    return text.substring(0, end);
  }
}
