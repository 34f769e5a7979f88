package dev.assetbundle.processor.syntax;

/**
 * A place where a stylesheet is malformed in a way that changes how what follows is read.
 *
 * @param kind what is wrong
 * @param offset where it begins, 0-based, in UTF-16 units
 */
public record CssProblem(Kind kind, int offset) {

  /** What can be wrong. */
  public enum Kind {
    /** A comment runs to the end of the text. */
    UNCLOSED_COMMENT,
    /** A string runs to the end of its line or of the text. */
    UNCLOSED_STRING,
    /** A {@code url(} without quotes runs to the end of the text. */
    UNCLOSED_URL,
    /** A {@code url(} without quotes holds a quote, a parenthesis or a space. */
    MALFORMED_URL,
    /** An opening brace, bracket or parenthesis is never closed. */
    UNCLOSED_BLOCK,
    /** A closing brace, bracket or parenthesis that nothing opened. */
    UNEXPECTED_CLOSE
  }
}
