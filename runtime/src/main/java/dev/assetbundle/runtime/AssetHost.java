package dev.assetbundle.runtime;

import dev.assetbundle.runtime.internal.url.LinkBase;

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

  private AssetHost() {}

  /**
   * Chooses the host for the whole process; {@code ""} chooses none, whatever the surroundings say.
   *
   * @throws IllegalArgumentException if it is no host, such as {@code "/cdn"} or {@code "ftp://x"}
   */
  public static void use(String host) {
    LinkBase.chooseHost(host);
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
    LinkBase.chooseContextPath(contextPath);
  }

  /**
   * Tells the context path that a container has given the application, for the whole process: it
   * counts as long as no other one, or none, is chosen by code, property or environment. {@code ""}
   * for none; otherwise as for {@link #useContextPath}.
   *
   * @throws IllegalArgumentException if it holds a character that a URL path must not hold
   */
  public static void offerContextPath(String contextPath) {
    LinkBase.offerContextPath(contextPath);
  }

  /**
   * Forgets what was chosen in code, so that property and environment count again, and what a
   * container offers if neither is set.
   */
  public static void reset() {
    LinkBase.forgetChoices();
  }

  /**
   * Returns the host in use, with scheme or leading {@code //}, without a slash at the end; {@code
   * ""} if there is none.
   *
   * @throws IllegalArgumentException if property or environment hold something else than a host
   */
  public static String host() {
    return LinkBase.host();
  }

  /**
   * Returns the context path in use, with a leading slash and none at the end; {@code ""} if there
   * is none.
   */
  public static String contextPath() {
    return LinkBase.contextPath();
  }
}
