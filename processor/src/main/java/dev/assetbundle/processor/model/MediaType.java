package dev.assetbundle.processor.model;

/**
 * The type of a file as Sprockets names it, which decides what a directive accepts and what a data
 * URI says. The media types that servers send are in {@link ContentTypes}.
 *
 * @param name lower case, without parameters: {@code application/javascript}
 */
public record MediaType(String name) {

  /** Scripts. */
  public static final MediaType JAVASCRIPT = new MediaType("application/javascript");

  /** Scripts that are modules by their extension, {@code .mjs}. */
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

  // Written by hand, since the generated methods of records are slow in a new JVM.
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
