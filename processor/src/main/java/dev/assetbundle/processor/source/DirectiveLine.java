package dev.assetbundle.processor.source;

import java.util.Optional;

/**
 * One line of a header that has the form of a directive: any characters that are not letters,
 * digits or underscores, the last of them {@code =}, then a word (Sprockets 4).
 *
 * @param words what follows; the first may or may not be the name of a directive, without a closing
 *     {@code *}{@code /}
 * @param column 1-based column of the first word
 */
record DirectiveLine(String words, int column) {

  /** Reads a line without its newline; empty if it has another form. */
  static Optional<DirectiveLine> of(String line) {
    int at = 0;
    int lastEquals = -1;
    while (at < line.length() && !isWord(line.charAt(at))) {
      if (line.charAt(at) == '=') {
        lastEquals = at;
      }
      at++;
    }
    if (at == line.length() || lastEquals < 0 || !line.substring(lastEquals + 1, at).isBlank()) {
      return Optional.empty();
    }
    String rest = line.substring(at).stripTrailing();
    boolean closes = rest.endsWith("*/");
    return Optional.of(
        new DirectiveLine(closes ? rest.substring(0, rest.length() - 2) : rest, at + 1));
  }

  private static boolean isWord(char c) {
    return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
