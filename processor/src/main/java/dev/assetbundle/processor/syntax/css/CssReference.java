package dev.assetbundle.processor.syntax.css;

/**
 * One place in a stylesheet that names another file.
 *
 * @param kind how it is named
 * @param start offset of what to replace, 0-based, in UTF-16 units: of the whole {@code url(...)}
 *     or {@code src(...)} with its parentheses, or of the string where the name is a bare string
 * @param end offset after it
 * @param value the name with its escapes read; possibly empty, a fragment such as {@code #a} or a
 *     {@code data:} address
 * @param quoted whether the name stands in quotes
 */
public record CssReference(Kind kind, int start, int end, String value, boolean quoted) {

  /** How a stylesheet can name another file. */
  public enum Kind {
    /** {@code url(a.png)}. */
    URL,
    /** {@code @import "a.css"} or {@code @import url(a.css)}. */
    IMPORT,
    /** {@code src("a.png")}; CSS Values Level 4, section 4.5. */
    SRC,
    /** A bare string in {@code image-set("a.png" 1x)} or its prefixed form. */
    IMAGE_SET
  }

  /**
   * Returns what to put in place of this reference in {@code source} so that it names another file:
   * a string for a string, {@code url("...")} for everything else.
   */
  public String renamed(String source, String name) {
    char first = source.charAt(start);
    String string = CssEscapes.quote(name);
    return first == '"' || first == '\'' ? string : "url(" + string + ")";
  }
}
