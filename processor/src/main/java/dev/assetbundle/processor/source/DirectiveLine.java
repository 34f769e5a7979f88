package dev.assetbundle.processor.source;

import java.util.Optional;

/**
 * One line of a header that has the form of a directive: any characters that are not letters,
 * digits or underscores, the last of them {@code =}, then a word (Sprockets 4).
 *
 * @param word the first word, which may or may not be the name of a directive
 * @param words the word and what follows it, without a closing {@code *}{@code /}
 * @param column 1-based column of the word
 * @param equalSigns number of {@code =} before the word
 * @param opens whether the line opens a block comment
 * @param closes whether the line ends with the end of one
 */
record DirectiveLine(
    String word, String words, int column, int equalSigns, boolean opens, boolean closes) {

  /** Reads a line without its newline; empty if it has another form. */
  static Optional<DirectiveLine> of(String line) {
    int at = 0;
    int equals = 0;
    int lastEquals = -1;
    while (at < line.length() && !isWord(line.charAt(at))) {
      if (line.charAt(at) == '=') {
        equals++;
        lastEquals = at;
      }
      at++;
    }
    if (at == line.length() || lastEquals < 0 || !line.substring(lastEquals + 1, at).isBlank()) {
      return Optional.empty();
    }
    int end = at;
    while (end < line.length() && isWord(line.charAt(end))) {
      end++;
    }
    String rest = line.substring(at).stripTrailing();
    boolean closes = rest.endsWith("*/");
    return Optional.of(
        new DirectiveLine(
            line.substring(at, end),
            closes ? rest.substring(0, rest.length() - 2) : rest,
            at + 1,
            equals,
            line.substring(0, at).contains("/*"),
            closes));
  }

  private static boolean isWord(char c) {
    return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
