package dev.assetbundle.processor.text;

/** The numbers in the mappings of a source map, revision 3: base 64 digits, five bits each. */
final class Vlq {

  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  private final String text;
  private int at;

  Vlq(String text) {
    this.text = text;
  }

  /** Returns the character at which the reader stands, and {@code '\0'} at the end. */
  char peek() {
    return at < text.length() ? text.charAt(at) : '\0';
  }

  void skip() {
    at++;
  }

  boolean isDigit() {
    return DIGITS.indexOf(peek()) >= 0;
  }

  /**
   * Returns the number that begins here.
   *
   * @throws IllegalArgumentException if there is none
   */
  int read() {
    int value = 0;
    int shift = 0;
    int digit;
    do {
      digit = DIGITS.indexOf(peek());
      if (digit < 0) {
        throw new IllegalArgumentException("no base 64 digit at index " + at);
      }
      at++;
      value |= (digit & 31) << shift;
      shift += 5;
    } while ((digit & 32) != 0);
    return (value & 1) == 0 ? value >>> 1 : -(value >>> 1);
  }
}
