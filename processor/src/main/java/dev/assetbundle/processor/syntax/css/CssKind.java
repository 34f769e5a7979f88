package dev.assetbundle.processor.syntax.css;

/**
 * The kinds of token of CSS Syntax Level 3, section 4, and comments, which that section drops.
 *
 * <p>There is no kind for {@code U+26} ranges: the current grammar reads them as ordinary tokens
 * unless it parses a {@code unicode-range} descriptor.
 */
public enum CssKind {
  /** A run of spaces, tabs and line ends; also a byte order mark at offset 0. */
  WHITESPACE,
  /** One comment with its marks; runs to the end of the text if it is not closed. */
  COMMENT,
  /** A name such as {@code color}, {@code --x} or {@code \31 a}. */
  IDENT,
  /** A name and its opening parenthesis: {@code calc(}; also {@code url(} before a string. */
  FUNCTION,
  /** {@code @media}. */
  AT_KEYWORD,
  /** {@code #} and a name: a colour or an id. */
  HASH,
  /** A string with its quotes; without the closing one if the text ends first. */
  STRING,
  /** A string cut short by a line end, which it does not contain. */
  BAD_STRING,
  /** A whole {@code url(...)} without quotes. */
  URL,
  /** A {@code url(...)} that holds what it must not, up to its closing parenthesis. */
  BAD_URL,
  /** Any other single character. */
  DELIM,
  /** A number without unit. */
  NUMBER,
  /** A number with {@code %}. */
  PERCENTAGE,
  /** A number with a unit. */
  DIMENSION,
  /** {@code <!--}. */
  CDO,
  /** {@code -->}. */
  CDC,
  /** {@code :}. */
  COLON,
  /** {@code ;}. */
  SEMICOLON,
  /** {@code ,}. */
  COMMA,
  /** {@code [}. */
  OPEN_SQUARE,
  /** {@code ]}. */
  CLOSE_SQUARE,
  /** {@code (}. */
  OPEN_PAREN,
  /** {@code )}. */
  CLOSE_PAREN,
  /** <code>{</code>. */
  OPEN_BRACE,
  /** <code>}</code>. */
  CLOSE_BRACE;

  /** Whether this separates other tokens and means nothing more. */
  public boolean isBlank() {
    return this == WHITESPACE || this == COMMENT;
  }

  /** Whether this begins with a number. */
  public boolean isNumeric() {
    return this == NUMBER || this == PERCENTAGE || this == DIMENSION;
  }

  /** Whether this opens a block or the arguments of a function. */
  public boolean isOpening() {
    return this == FUNCTION || this == OPEN_PAREN || this == OPEN_SQUARE || this == OPEN_BRACE;
  }

  /** Whether this closes what {@code opening} opened. */
  boolean closes(CssKind opening) {
    return switch (opening) {
      case FUNCTION, OPEN_PAREN -> this == CLOSE_PAREN;
      case OPEN_SQUARE -> this == CLOSE_SQUARE;
      case OPEN_BRACE -> this == CLOSE_BRACE;
      default -> false;
    };
  }

  /** Whether this closes any block. */
  public boolean isClosing() {
    return this == CLOSE_PAREN || this == CLOSE_SQUARE || this == CLOSE_BRACE;
  }
}
