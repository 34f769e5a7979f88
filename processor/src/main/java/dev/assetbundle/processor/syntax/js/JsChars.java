package dev.assetbundle.processor.syntax.js;

/** Classes of characters and the small scans of ECMA-262, section 12; none of them throws. */
final class JsChars {

  private static final int NO_BREAK_SPACE = 0xA0;
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private JsChars() {}

  /** Returns the UTF-16 unit at an offset, or -1 after the end. */
  static int at(String text, int i) {
    return i < text.length() ? text.charAt(i) : -1;
  }

  /** Section 12.3. */
  static boolean isLineTerminator(int c) {
    return c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029;
  }

  /** Section 12.2. */
  static boolean isSpace(int c) {
    if (c < 0x80) {
      return c == ' ' || c == '\t' || c == 0x0B || c == '\f';
    }
    return c == NO_BREAK_SPACE
        || c == BYTE_ORDER_MARK
        || Character.getType(c) == Character.SPACE_SEPARATOR;
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  /** Whether a name starts here; section 12.7. An escape counts as a letter. */
  static boolean startsName(String text, int i) {
    int c = at(text, i);
    if (c < 0x80) {
      return isAsciiLetter(c) || c == '\\';
    }
    return Character.isUnicodeIdentifierStart(text.codePointAt(i));
  }

  /** Whether a name may start with it, and it is one of ASCII. */
  static boolean isAsciiLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '$' || c == '_';
  }

  /** Returns the offset after the letters, digits and escapes that start here. */
  static int nameEnd(String text, int i) {
    while (true) {
      int c = at(text, i);
      if (isAsciiLetter(c) || isDigit(c)) {
        i++;
      } else if (c == '\\') {
        i = escapeEnd(text, i);
      } else if (c < 0x80) {
        return i;
      } else {
        int point = text.codePointAt(i);
        if (!isNamePart(point)) {
          return i;
        }
        i += Character.charCount(point);
      }
    }
  }

  /** Java counts a byte order mark as an ignorable part of names, ECMAScript as a space. */
  private static boolean isNamePart(int point) {
    boolean joiner = point == 0x200C || point == 0x200D;
    return joiner || (point != BYTE_ORDER_MARK && Character.isUnicodeIdentifierPart(point));
  }

  private static int escapeEnd(String text, int backslash) {
    int i = Math.min(backslash + 1, text.length());
    if (at(text, i) != 'u') {
      return i;
    }
    int brace = i + 1;
    if (at(text, brace) != '{') {
      return i + 1;
    }
    int end = brace + 1;
    while (Character.digit(at(text, end), 16) >= 0) {
      end++;
    }
    return at(text, end) == '}' ? end + 1 : end;
  }

  static int lineEnd(String text, int i) {
    while (i < text.length() && !isLineTerminator(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Whether a line ends between two offsets. */
  static boolean hasLineEnd(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (isLineTerminator(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Returns the offset after the line terminator that starts here. */
  static int terminatorEnd(String text, int i) {
    return at(text, i) == '\r' && at(text, i + 1) == '\n' ? i + 2 : i + 1;
  }

  /**
   * Returns the offset after an escaped character, which may be a line end; never beyond the text.
   */
  static int afterEscape(String text, int backslash) {
    return Math.min(terminatorEnd(text, backslash + 1), text.length());
  }

  /** Returns the offset after a string, or of the line end or text end that cuts it short. */
  static int stringEnd(String text, int start) {
    char quote = text.charAt(start);
    int i = start + 1;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == quote) {
        return i + 1;
      }
      if (c == '\n' || c == '\r') {
        return i;
      }
      i = c == '\\' ? afterEscape(text, i) : i + 1;
    }
    return i;
  }

  /** Returns the offset after a number; section 12.9.3. */
  static int numberEnd(String text, int start) {
    int second = at(text, start + 1) | 0x20;
    boolean prefixed = second == 'x' || second == 'o' || second == 'b';
    if (at(text, start) == '0' && prefixed) {
      return nameEnd(text, start + 2);
    }
    int i = digitsEnd(text, start);
    if (at(text, i) == '.') {
      i = digitsEnd(text, i + 1);
    }
    if ((at(text, i) | 0x20) == 'e') {
      int sign = at(text, i + 1);
      int digits = sign == '+' || sign == '-' ? i + 2 : i + 1;
      i = isDigit(at(text, digits)) ? digitsEnd(text, digits) : i;
    }
    // The n of a BigInt; any other letter is an error and kept together with the number.
    return nameEnd(text, i);
  }

  private static int digitsEnd(String text, int i) {
    while (isDigit(at(text, i)) || at(text, i) == '_') {
      i++;
    }
    return i;
  }
}
