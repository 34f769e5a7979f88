package dev.assetbundle.processor.text;

/**
 * The numbers in the mappings of a source map, revision 3: base 64 digits, five bits each, the
 * lowest first; the first bit is the sign.
 */
final class Vlq {

  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  /** The values of the digits by their characters; -1 for others. */
  private static final int[] VALUES = values();

  /** In a digit with this bit the number goes on. */
  private static final int CONTINUES = 32;

  private static final int BITS = 31;

  private final String text;
  private int at;

  Vlq(String text) {
    this.text = text;
  }

  private static int[] values() {
    int[] values = new int[128];
    for (char c = 0; c < values.length; c++) {
      values[c] = DIGITS.indexOf(c);
    }
    return values;
  }

  /** Appends a number. */
  static void write(StringBuilder out, int number) {
    int left = number < 0 ? (-number << 1) | 1 : number << 1;
    while (left >= CONTINUES) {
      out.append(DIGITS.charAt((left & BITS) | CONTINUES));
      left >>>= 5;
    }
    out.append(DIGITS.charAt(left));
  }

  /** Returns the character at which the reader stands, and {@code '\0'} at the end. */
  char peek() {
    return at < text.length() ? text.charAt(at) : '\0';
  }

  void skip() {
    at++;
  }

  boolean isDigit() {
    return digit() >= 0;
  }

  /** Returns the value of the digit at which the reader stands; -1 if there is none. */
  private int digit() {
    char c = peek();
    return c < VALUES.length ? VALUES[c] : -1;
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
      digit = digit();
      if (digit < 0) {
        throw new IllegalArgumentException("no base 64 digit at index " + at);
      }
      at++;
      value |= (digit & BITS) << shift;
      shift += 5;
    } while ((digit & CONTINUES) != 0);
    return (value & 1) == 0 ? value >>> 1 : -(value >>> 1);
  }
}
