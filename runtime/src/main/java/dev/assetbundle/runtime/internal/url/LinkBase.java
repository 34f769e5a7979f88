package dev.assetbundle.runtime.internal.url;

import java.util.Optional;

/**
 * What stands before the path of each asset in the URLs of pages: the host and the context path,
 * which are the same for the whole process. Both are chosen in code, by a system property, or by an
 * environment variable, in this order; the last two are read at every use.
 */
public final class LinkBase {

  private static volatile Optional<String> chosenHost = Optional.empty();
  private static volatile Optional<String> chosenContextPath = Optional.empty();

  private LinkBase() {}

  /**
   * Chooses the host in code; {@code ""} chooses none.
   *
   * @throws IllegalArgumentException if it is no host
   */
  public static void chooseHost(String host) {
    chosenHost = Optional.of(HostUrl.host(host));
  }

  /**
   * Chooses the context path in code; {@code ""} chooses none.
   *
   * @throws IllegalArgumentException if it holds a character that a URL path must not hold
   */
  public static void chooseContextPath(String contextPath) {
    chosenContextPath = Optional.of(UrlPath.contextPath(contextPath));
  }

  /** Forgets what was chosen in code. */
  public static void forgetChoices() {
    chosenHost = Optional.empty();
    chosenContextPath = Optional.empty();
  }

  /**
   * Returns the host with its scheme or leading {@code //}; {@code ""} if there is none.
   *
   * @throws IllegalArgumentException if property or variable hold something else than a host
   */
  public static String host() {
    return chosenHost.orElseGet(
        () -> HostUrl.host(setting("assetbundle.host", "ASSETBUNDLE_HOST")));
  }

  /**
   * Returns the context path with a slash at its start; {@code ""} if there is none.
   *
   * @throws IllegalArgumentException if property or variable hold no context path
   */
  public static String contextPath() {
    return chosenContextPath.orElseGet(
        () -> UrlPath.contextPath(setting("assetbundle.contextPath", "ASSETBUNDLE_CONTEXT_PATH")));
  }

  private static String setting(String property, String variable) {
    String value = System.getProperty(property);
    if (value == null) {
      value = System.getenv(variable);
    }
    return value == null ? "" : value;
  }
}
