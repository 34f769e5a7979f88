package dev.assetbundle.processor.text;

import java.util.Optional;

/**
 * A comment that says where the source map of its file is: {@code //# sourceMappingURL=a.js.map}
 * or, with {@code @} for {@code #}, its old form; in stylesheets a block comment.
 *
 * @param start offset of the comment, 0-based, in UTF-16 units
 * @param end offset after the comment, before the line end
 * @param url the address as written, perhaps a {@code data:} address
 */
public record SourceMapComment(int start, int end, String url) {

  /** The folder of the sources in the maps of ours, below that of all published files. */
  public static final String SOURCES = "source/";

  private static final String KEY = "sourceMappingURL=";
  private static final int MARK = 2;

  /** Returns a line with a comment that names the map at a URL without blanks and quotes. */
  public static String naming(String url, boolean isStylesheet) {
    return isStylesheet ? "/*# " + KEY + url + " */\n" : "//# " + KEY + url + "\n";
  }

  /** Reads the comment between two offsets, ECMA-426, section 11.1.2; empty if it names no map. */
  public static Optional<SourceMapComment> from(String text, int start, int end) {
    int i = start + MARK;
    boolean isBlock = text.startsWith("/*", start);
    int last =
        isBlock && end - start >= 2 * MARK && text.startsWith("*/", end - MARK) ? end - MARK : end;
    if (i >= last || (text.charAt(i) != '#' && text.charAt(i) != '@')) {
      return Optional.empty();
    }
    String body = text.substring(i + 1, last);
    String stripped = body.strip();
    if (body.isEmpty() || !Character.isWhitespace(body.charAt(0)) || !stripped.startsWith(KEY)) {
      return Optional.empty();
    }
    String url = stripped.substring(KEY.length());
    boolean usable = !url.isEmpty() && url.chars().noneMatch(SourceMapComment::isForbidden);
    return usable ? Optional.of(new SourceMapComment(start, end, url)) : Optional.empty();
  }

  private static boolean isForbidden(int c) {
    return c == '"' || c == '\'' || Character.isWhitespace(c);
  }
}
