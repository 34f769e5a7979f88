package dev.assetbundle.processor.language.sass.syntax;

/**
 * A word of Sass; white space and comments are none.
 *
 * @param text as written; without quotes for a string
 * @param start index of its first character
 * @param spaced whether white space or a comment stands before it
 */
public record SassToken(Kind kind, String text, int start, boolean spaced) {

  public enum Kind {
    /** A name, also of a function or property: {@code calc}. */
    WORD,
    /** A rule's name with its sign: {@code @use}. */
    AT,
    /** A variable with its sign: {@code $x}. */
    VARIABLE,
    /** A number with its unit: {@code 50%}. */
    NUMBER,
    /** A quoted string, with all that is interpolated in it. */
    STRING,
    /** An unquoted {@code url(...)} as a whole. */
    URL,
    /** The value of a custom property, in which nothing is Sass. */
    RAW,
    /** An opening bracket, round, square or curly, or that of an interpolation with its sign. */
    OPEN,
    /** A closing bracket. */
    CLOSE,
    /** Any other character. */
    MARK
  }

  public boolean is(Kind wanted, String wantedText) {
    return kind == wanted && text.equals(wantedText);
  }
}
