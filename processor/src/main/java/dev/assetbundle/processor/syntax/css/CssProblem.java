package dev.assetbundle.processor.syntax.css;

/**
 * A place in a stylesheet that browsers read otherwise than its author means.
 *
 * @param kind what is wrong
 * @param offset where it begins, 0-based, in UTF-16 units
 * @param text what the message has to name; empty where there is nothing to name
 */
public record CssProblem(Kind kind, int offset, String text) {

  /** Returns one without a text. */
  static CssProblem of(Kind kind, int offset) {
    return new CssProblem(kind, offset, "");
  }

  /** What can be wrong. */
  public enum Kind {
    /** A comment runs to the end of the text. */
    UNCLOSED_COMMENT,
    /** A string runs to the end of its line or of the text. */
    UNCLOSED_STRING,
    /** A {@code url(} without quotes runs to the end of the text. */
    UNCLOSED_URL,
    /** A {@code url(} without quotes holds what needs quotes; the text is all of it. */
    MALFORMED_URL,
    /** An opening brace, bracket or parenthesis is never closed. */
    UNCLOSED_BLOCK,
    /** A closing brace, bracket or parenthesis that nothing opened. */
    UNEXPECTED_CLOSE,
    /** A backslash at the end of a line, outside a string. */
    LONE_BACKSLASH,
    /** The text ends before the block of a rule begins. */
    UNFINISHED_RULE,
    /** {@code // text}, which is no comment; behind {@code //=} the text is what follows. */
    LINE_COMMENT,
    /** A variable, rule or function of Sass, which is the text. */
    SASS,
    /** A path helper of Sass, whose name is the text. */
    HELPER,
    /** A path helper of Sass in the value of a custom property. */
    HELPER_IN_PROPERTY,
    /** Two declarations without a semicolon; the text is the name of the second. */
    MISSING_SEMICOLON,
    /** A declaration without a colon; the text is what stands in the place of the property. */
    MISSING_COLON,
    /** What git leaves where two changes are in conflict. */
    CONFLICT_MARKER,
    /** A tag of HTML, which is the text. */
    MARKUP,
    /** A tag of ERB. */
    TEMPLATE_TAG,
    /** A character that cannot be seen, as a part of a name; the text is {@code U+FEFF}. */
    INVISIBLE,
    /** An at-rule that is none of CSS: its name with its sign, and the brace of a block. */
    UNKNOWN_RULE,
    /** A function that is none of CSS, whose lower-case name is the text. */
    UNKNOWN_FUNCTION
  }
}
