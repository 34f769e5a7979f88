package dev.assetbundle.processor.syntax.css;

/**
 * One place in a stylesheet that names another file.
 *
 * @param start offset of what to replace, 0-based, in UTF-16 units: of the whole {@code url(...)}
 *     or {@code src(...)} with its parentheses, or of the string where the name is a bare string
 * @param end offset after it
 * @param value the name with its escapes read; possibly empty, a fragment such as {@code #a} or a
 *     {@code data:} address
 * @param isSrc whether it is {@code src("a.png")}; CSS Values Level 4, section 4.5
 */
public record CssReference(int start, int end, String value, boolean isSrc) {

  /**
   * Returns what to put in place of this reference in {@code source} so that it names another file:
   * a string for a string, {@code url(...)} for everything else, with quotes where they are needed.
   */
  public String renamed(String source, String name) {
    char first = source.charAt(start);
    String string = CssEscapes.quote(name);
    boolean isPlain =
        name.chars().noneMatch(c -> c <= ' ' || c == 127 || "\"'()\\".indexOf(c) >= 0);
    if (source.charAt(end - 1) == ')' && isPlain && !isSrc) {
      return "url(" + name + ")";
    }
    return first == '"' || first == '\'' ? string : "url(" + string + ")";
  }
}
