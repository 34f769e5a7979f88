package dev.assetbundle.processor.syntax.js;

/**
 * One token of a script.
 *
 * @param kind what it is
 * @param start offset of its first character, 0-based, in UTF-16 units
 * @param end offset after its last character
 */
public record JsToken(JsKind kind, int start, int end) {

  /** Returns the characters of this token in the text it was read from. */
  public String text(String source) {
    return source.substring(start, end);
  }
}
