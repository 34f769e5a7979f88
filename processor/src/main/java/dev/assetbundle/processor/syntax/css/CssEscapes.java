package dev.assetbundle.processor.syntax.css;

/** What escapes in names, strings and addresses mean; CSS Syntax Level 3, 4.3.7. */
public final class CssEscapes {

  private static final int REPLACEMENT = 0xFFFD;

  private CssEscapes() {}

  /** Returns the offset after an escape inside a string, where an escaped line end is allowed. */
  static int stringEscapeEnd(String text, int backslash) {
    int next = CssChars.at(text, backslash + 1);
    if (next == '\r' && CssChars.at(text, backslash + 2) == '\n') {
      return backslash + 3;
    }
    return CssChars.isNewline(next) ? backslash + 2 : CssChars.escapeEnd(text, backslash);
  }

  /** Returns what the characters from {@code start} up to {@code end} stand for. */
  public static String unescape(String text, int start, int end) {
    String raw = text.substring(start, end);
    if (raw.indexOf('\\') < 0) {
      return raw;
    }
    var out = new StringBuilder(end - start);
    int i = start;
    while (i < end) {
      if (text.charAt(i) != '\\') {
        out.append(text.charAt(i++));
        continue;
      }
      int after = Math.min(stringEscapeEnd(text, i), end);
      appendEscape(text, i + 1, after, out);
      i = after;
    }
    return out.toString();
  }

  private static void appendEscape(String text, int from, int to, StringBuilder out) {
    if (from >= to || CssChars.isNewline(text.charAt(from))) {
      return;
    }
    if (!CssChars.isHex(text.charAt(from))) {
      out.append(text, from, to);
      return;
    }
    int value = 0;
    for (int i = from; i < to && CssChars.isHex(text.charAt(i)); i++) {
      value = value * 16 + Character.digit(text.charAt(i), 16);
    }
    boolean surrogate = value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE;
    boolean usable = value != 0 && Character.isValidCodePoint(value) && !surrogate;
    out.appendCodePoint(usable ? value : REPLACEMENT);
  }

  /** Returns a token with double quotes that says {@code value}; CSSOM, section 2.1. */
  static String quote(String value) {
    var out = new StringBuilder(value.length() + 2).append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || c == 0x7F) {
        out.append('\\').append(Integer.toHexString(c)).append(' ');
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }

  /** Returns what the text of a string token says, without its quotes. */
  static String stringValue(String text, CssToken token) {
    int end = isClosedString(text, token) ? token.end() - 1 : token.end();
    return unescape(text, token.start() + 1, end);
  }

  /** Whether a string token has its closing quote. */
  static boolean isClosedString(String text, CssToken token) {
    int last = token.end() - 1;
    return last > token.start()
        && text.charAt(last) == text.charAt(token.start())
        && !isEscaped(text, last);
  }

  /** Whether an unquoted url token has its closing parenthesis. */
  static boolean isClosedUrl(String text, CssToken token) {
    return text.charAt(token.end() - 1) == ')' && !isEscaped(text, token.end() - 1);
  }

  /** Returns the address of an unquoted url token. */
  static String urlValue(String text, CssToken token) {
    int start = CssChars.whitespaceEnd(text, text.indexOf('(', token.start()) + 1);
    int end = isClosedUrl(text, token) ? token.end() - 1 : token.end();
    while (end > start
        && CssChars.isWhitespace(text.charAt(end - 1))
        && !isEscaped(text, end - 1)) {
      end--;
    }
    return unescape(text, start, end);
  }

  /** Whether a character, such as a space of an address, belongs to the backslash before it. */
  private static boolean isEscaped(String text, int i) {
    int backslashes = 0;
    while (i - 1 - backslashes >= 0 && text.charAt(i - 1 - backslashes) == '\\') {
      backslashes++;
    }
    return backslashes % 2 == 1;
  }
}
