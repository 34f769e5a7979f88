package dev.assetbundle.processor.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Splits the arguments of a directive as a POSIX shell splits words: both kinds of quotes,
 * backslash escapes, neighbours join; {@code #} starts no comment.
 */
final class ShellWords {

  private ShellWords() {}

  /** Returns the words; empty if a quote is not closed. */
  static Optional<List<String>> split(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean inWord = false;
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean escape = c == '\\' && quote != '\'' && i + 1 < text.length();
      if (escape && (quote == 0 || "$`\"\\\n".indexOf(text.charAt(i + 1)) >= 0)) {
        word.append(text.charAt(++i));
        inWord = true;
      } else if (quote != 0) {
        if (c == quote) {
          quote = 0;
        } else {
          word.append(c);
        }
      } else if (c == '"' || c == '\'') {
        quote = c;
        inWord = true;
      } else if (Character.isWhitespace(c)) {
        if (inWord) {
          words.add(word.toString());
          word.setLength(0);
        }
        inWord = false;
      } else {
        word.append(c);
        inWord = true;
      }
    }
    if (inWord) {
      words.add(word.toString());
    }
    return quote == 0 ? Optional.of(words) : Optional.empty();
  }
}
