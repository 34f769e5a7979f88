package dev.assetbundle.processor.source;

/**
 * Finds the header of a source: the longest run of white space and comments at its start. A scanner
 * and not a regular expression, which would overflow the stack on a header of thousands of lines.
 */
final class Header {

  private Header() {}

  /**
   * Returns the 0-based offset behind the header. Like Sprockets, the header ends with a comment:
   * white space behind the last one is not part of it. An unclosed block comment is no comment.
   *
   * @param hashed whether comments are written with {@code #}, and not as in C
   */
  static int end(String text, boolean hashed) {
    int end = 0;
    int at = 0;
    while (true) {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      int next = hashed ? line(text, at, "#") : comment(text, at);
      if (next < 0) {
        return end;
      }
      end = next;
      at = next;
    }
  }

  private static int comment(String text, int at) {
    if (text.startsWith("/*", at)) {
      int close = text.indexOf("*/", at + 2);
      return close < 0 ? -1 : close + 2;
    }
    return line(text, at, "//");
  }

  private static int line(String text, int at, String marker) {
    if (!text.startsWith(marker, at)) {
      return -1;
    }
    int newline = text.indexOf('\n', at);
    return newline < 0 ? text.length() : newline + 1;
  }
}
