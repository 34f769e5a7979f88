package dev.assetbundle.processor.syntax.js;

/** The kinds of token of ECMA-262, section 12, spaces and comments included. */
public enum JsKind {
  /** A run of spaces, tabs and byte order marks. */
  WHITESPACE,
  /** One line end: {@code \n}, {@code \r\n}, {@code \r}, U+2028 or U+2029. */
  LINE_TERMINATOR,
  /** {@code #!} and its line, at offset 0 only. */
  HASHBANG,
  /**
   * {@code //} up to the line end, which it does not contain; also {@code <!--} and, at the start
   * of a line, {@code -->}, as scripts have it (ECMA-262, annex B.1.1).
   */
  LINE_COMMENT,
  /** A block comment with its marks; runs to the end of the text if it is not closed. */
  BLOCK_COMMENT,
  /** A name or keyword, escapes as written. */
  IDENTIFIER,
  /** A name with {@code #}. */
  PRIVATE_NAME,
  /** A number, with its {@code n} if it has one. */
  NUMBER,
  /** A string with its quotes; up to the line end if it is not closed. */
  STRING,
  /** A template without substitutions, backquotes included. */
  TEMPLATE,
  /** From a backquote to the first <code>${</code>, both included. */
  TEMPLATE_HEAD,
  /** From the <code>}</code> of a substitution to the next <code>${</code>. */
  TEMPLATE_MIDDLE,
  /** From the <code>}</code> of the last substitution to the closing backquote. */
  TEMPLATE_TAIL,
  /** A regular expression literal with its flags. */
  REGEX,
  /** An operator or bracket, the longest that fits. */
  PUNCTUATOR,
  /** A character that starts no token. */
  UNKNOWN;

  /** Whether this separates other tokens and means nothing more. */
  public boolean isBlank() {
    return switch (this) {
      case WHITESPACE, LINE_TERMINATOR, HASHBANG, LINE_COMMENT, BLOCK_COMMENT -> true;
      default -> false;
    };
  }
}
