package dev.assetbundle.processor.syntax.css;

import java.util.List;

/**
 * One token of a stylesheet.
 *
 * @param kind what it is
 * @param start offset of its first character, 0-based, in UTF-16 units
 * @param end offset after its last character
 */
public record CssToken(CssKind kind, int start, int end) {

  /** Returns the characters of this token in the text it was read from. */
  public String text(String source) {
    return source.substring(start, end);
  }

  /** Whether this is a comment that asks to be kept. */
  public boolean isKept(String source) {
    return kind == CssKind.COMMENT && source.startsWith("/*!", start);
  }

  /** Returns the index of the first token at or behind another one that is not blank. */
  public static int afterBlanks(List<CssToken> tokens, int index) {
    int i = index;
    while (i < tokens.size() && tokens.get(i).kind().isBlank()) {
      i++;
    }
    return i;
  }

  /** Whether this is the one-character token {@code c}. */
  public boolean isDelim(String source, char c) {
    return kind == CssKind.DELIM && source.charAt(start) == c;
  }

  /** Whether the token has exactly this text, ASCII case aside. */
  public boolean hasText(String source, String text) {
    return end - start == text.length()
        && source.regionMatches(true, start, text, 0, text.length());
  }
}
