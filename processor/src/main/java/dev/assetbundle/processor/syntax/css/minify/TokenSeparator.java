package dev.assetbundle.processor.syntax.css.minify;

import dev.assetbundle.processor.syntax.css.CssBlocks;
import dev.assetbundle.processor.syntax.css.CssChars;
import dev.assetbundle.processor.syntax.css.CssKind;
import dev.assetbundle.processor.syntax.css.CssToken;

/** Whether two tokens stay two when nothing stands between them; CSS Syntax Level 3, section 9. */
final class TokenSeparator {

  private TokenSeparator() {}

  /** Whether {@code left} directly followed by {@code right} would be read as other tokens. */
  static boolean merges(String css, CssToken left, CssToken right) {
    return switch (left.kind()) {
      case IDENT -> continuesName(css, left, right) || right.kind() == CssKind.OPEN_PAREN;
      case AT_KEYWORD, HASH, DIMENSION -> continuesName(css, left, right);
      case NUMBER -> continuesNumber(css, right);
      case DELIM -> continuesDelim(css, css.charAt(left.start()), right);
      default -> false;
    };
  }

  /**
   * Whether a space after this token would be taken as the end of its last escape: the name {@code
   * \31} needs two spaces to be followed by one.
   */
  static boolean swallowsSpace(String css, CssToken token) {
    int i = token.start();
    int hexEscape = CssBlocks.NONE;
    while (i < token.end()) {
      boolean escaped = css.charAt(i) == '\\';
      int next = escaped ? CssChars.escapeEnd(css, i) : i + 1;
      boolean isHex = escaped && CssChars.isHex(CssChars.at(css, i + 1));
      hexEscape = isHex && !CssChars.isWhitespace(css.charAt(next - 1)) ? next : CssBlocks.NONE;
      i = next;
    }
    return hexEscape == token.end();
  }

  private static boolean continuesName(String css, CssToken left, CssToken right) {
    return switch (right.kind()) {
      case IDENT, FUNCTION, URL, BAD_URL, CDC -> true;
      case NUMBER, PERCENTAGE, DIMENSION -> continuesWithNumber(css, left, right);
      case DELIM -> right.isDelim(css, '-');
      default -> false;
    };
  }

  /** A sign {@code +} ends a name, except that it makes an exponent of the unit {@code e}. */
  private static boolean continuesWithNumber(String css, CssToken left, CssToken right) {
    char first = css.charAt(right.start());
    char last = css.charAt(left.end() - 1);
    boolean isExponent = last == 'e' || last == 'E';
    return first == '+' ? isExponent : first != '.';
  }

  private static boolean continuesNumber(String css, CssToken right) {
    char first = css.charAt(right.start());
    return switch (right.kind()) {
      case IDENT, FUNCTION, URL, BAD_URL, CDC -> true;
      case NUMBER, PERCENTAGE, DIMENSION -> first != '+' && first != '-';
      case DELIM -> first == '%' || first == '-';
      default -> false;
    };
  }

  private static boolean continuesDelim(String css, char left, CssToken right) {
    char first = css.charAt(right.start());
    return switch (left) {
      case '#', '@' -> continuesMark(css, right) || first == '-';
      case '-' -> continuesMark(css, right) || first == '-' || right.kind().isNumeric();
      case '+' -> right.kind().isNumeric() && first != '+' && first != '-';
      case '.' -> CssChars.isDigit(first);
      case '/' -> first == '*';
      case '<' -> first == '!';
      case '\\' -> true;
      default -> false;
    };
  }

  private static boolean continuesMark(String css, CssToken right) {
    int first = css.charAt(right.start());
    return CssChars.isName(first) || first == '\\';
  }
}
