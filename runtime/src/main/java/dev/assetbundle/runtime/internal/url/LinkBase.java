package dev.assetbundle.runtime.internal.url;

import java.util.Optional;

/**
 * What stands before the path of each asset in the URLs of pages: the host and the context path,
 * which are the same for the whole process. Both are chosen in code, by a system property, or by an
 * environment variable, in this order; the last two are read at every use. Where no context path is
 * chosen, that of a container counts.
 */
public final class LinkBase {

  private static volatile Optional<String> chosenHost = Optional.empty();
  private static volatile Optional<String> chosenContextPath = Optional.empty();
  private static volatile String offeredContextPath = "";

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

  /**
   * Sets the context path that counts if none is chosen; {@code ""} for none.
   *
   * @throws IllegalArgumentException if it holds a character that a URL path must not hold
   */
  public static void offerContextPath(String contextPath) {
    offeredContextPath = UrlPath.contextPath(contextPath);
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
        () -> HostUrl.host(setting("assetbundle.host", "ASSETBUNDLE_HOST").orElse("")));
  }

  /**
   * Returns the context path with a slash at its start; {@code ""} if there is none.
   *
   * @throws IllegalArgumentException if property or variable hold no context path
   */
  public static String contextPath() {
    return chosenContextPath.orElseGet(
        () ->
            setting("assetbundle.contextPath", "ASSETBUNDLE_CONTEXT_PATH")
                .map(UrlPath::contextPath)
                .orElse(offeredContextPath));
  }

  /** Variables are often set to nothing where they cannot be removed, so that chooses nothing. */
  private static Optional<String> setting(String property, String variable) {
    Optional<String> value = Optional.ofNullable(System.getProperty(property));
    return value.isPresent()
        ? value
        : Optional.ofNullable(System.getenv(variable)).filter(text -> !text.isEmpty());
  }
}
