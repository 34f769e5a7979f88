package dev.assetbundle.processor.model;

/**
 * The type of a file as Sprockets names it, which decides what a directive accepts and what a data
 * URI says. What a server says is the business of {@link ContentTypes}.
 *
 * @param name lower case, without parameters: {@code application/javascript}
 */
public record MediaType(String name) {

  /** Scripts. */
  public static final MediaType JAVASCRIPT = new MediaType("application/javascript");

  /** Scripts that say by their extension, {@code .mjs}, that they are modules. */
  public static final MediaType MODULE = new MediaType("text/javascript");

  /** Stylesheets. */
  public static final MediaType CSS = new MediaType("text/css");

  /** Whether several files of this type are joined into one bundle. */
  public boolean isBundled() {
    return isScript() || equals(CSS);
  }

  /** Whether files of this type are scripts or modules. */
  public boolean isScript() {
    return equals(JAVASCRIPT) || equals(MODULE);
  }

  /** Whether this type is {@code range}, or belongs to one such as {@code image/*}. */
  public boolean matches(String range) {
    return range.endsWith("/*")
        ? name.startsWith(range.substring(0, range.length() - 1))
        : name.equals(range);
  }

  // By hand: the methods that records come with are slow to start in each new JVM.
  @Override
  public boolean equals(Object other) {
    return other instanceof MediaType type && name.equals(type.name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}
