package dev.assetbundle.processor.syntax.css;

/**
 * Classes of characters and the small scans of CSS Syntax Level 3, sections 4.2 and 4.3. All of
 * them take a text and an offset, treat the end of the text as a character of no class and never
 * throw.
 */
public final class CssChars {

  private static final int LONGEST_HEX_ESCAPE = 6;

  private CssChars() {}

  /** Returns the character at an offset, or -1 after the end. */
  public static int at(String text, int i) {
    return i < text.length() ? text.charAt(i) : -1;
  }

  static boolean isNewline(int c) {
    return c == '\n' || c == '\r' || c == '\f';
  }

  public static boolean isWhitespace(int c) {
    return c == ' ' || c == '\t' || isNewline(c);
  }

  public static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  public static boolean isHex(int c) {
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }

  /** NUL counts because section 3.3 reads it as U+FFFD. */
  static boolean isNameStart(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80 || c == 0;
  }

  public static boolean isName(int c) {
    return isNameStart(c) || isDigit(c) || c == '-';
  }

  /** Section 4.3.8. A backslash at the very end is valid and stands for U+FFFD. */
  static boolean startsEscape(String text, int i) {
    return at(text, i) == '\\' && !isNewline(at(text, i + 1));
  }

  /** Section 4.3.9. */
  static boolean startsIdent(String text, int i) {
    int c = at(text, i);
    if (c == '-') {
      int next = at(text, i + 1);
      return isNameStart(next) || next == '-' || startsEscape(text, i + 1);
    }
    return isNameStart(c) || startsEscape(text, i);
  }

  /** Section 4.3.10. */
  static boolean startsNumber(String text, int i) {
    int c = at(text, i);
    int digits = c == '+' || c == '-' ? i + 1 : i;
    return isDigit(at(text, digits)) || (at(text, digits) == '.' && isDigit(at(text, digits + 1)));
  }

  /** Returns the offset after the escape that starts at a backslash; section 4.3.7. */
  public static int escapeEnd(String text, int backslash) {
    int i = backslash + 1;
    if (!isHex(at(text, i))) {
      return Math.min(i + 1, text.length());
    }
    int limit = i + LONGEST_HEX_ESCAPE;
    while (i < limit && isHex(at(text, i))) {
      i++;
    }
    if (at(text, i) == '\r' && at(text, i + 1) == '\n') {
      return i + 2;
    }
    return isWhitespace(at(text, i)) ? i + 1 : i;
  }

  /** Returns the offset after the name that starts here; section 4.3.11. */
  static int nameEnd(String text, int i) {
    while (true) {
      if (isName(at(text, i))) {
        i++;
      } else if (startsEscape(text, i)) {
        i = escapeEnd(text, i);
      } else {
        return i;
      }
    }
  }

  /** Returns the offset after the number that starts here, unit not included; section 4.3.12. */
  static int numberEnd(String text, int i) {
    int c = at(text, i);
    i = digitsEnd(text, c == '+' || c == '-' ? i + 1 : i);
    if (at(text, i) == '.' && isDigit(at(text, i + 1))) {
      i = digitsEnd(text, i + 1);
    }
    return exponentEnd(text, i);
  }

  /** Returns the offset after an exponent, or the same offset if there is none. */
  public static int exponentEnd(String text, int i) {
    if (at(text, i) != 'e' && at(text, i) != 'E') {
      return i;
    }
    int sign = at(text, i + 1);
    int digits = sign == '+' || sign == '-' ? i + 2 : i + 1;
    return isDigit(at(text, digits)) ? digitsEnd(text, digits) : i;
  }

  public static int digitsEnd(String text, int i) {
    while (isDigit(at(text, i))) {
      i++;
    }
    return i;
  }

  public static int whitespaceEnd(String text, int i) {
    while (isWhitespace(at(text, i))) {
      i++;
    }
    return i;
  }
}
