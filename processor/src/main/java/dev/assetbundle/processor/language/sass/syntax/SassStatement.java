package dev.assetbundle.processor.language.sass.syntax;

import java.util.List;

/**
 * A statement of Sass.
 *
 * @param kind what it puts into the rule around it
 * @param name of the mixin that it declares or includes; empty for others
 * @param token where it begins
 * @param body the statements in its block
 */
public record SassStatement(Kind kind, String name, int token, List<SassStatement> body) {

  public enum Kind {
    /** A property with its value. */
    DECLARATION,
    /** A rule of its own: one for a selector, or {@code @media} and the like. */
    RULE,
    /** What its block has: {@code @if}, {@code @each} and the like. */
    CONTROL,
    /** The same, if the block before it is not taken. */
    ELSE,
    MIXIN,
    INCLUDE,
    CONTENT,
    /** Nothing: a variable, {@code @extend}, {@code @function}, {@code @keyframes} ... */
    OTHER
  }

  public SassStatement {
    body = List.copyOf(body);
  }
}
