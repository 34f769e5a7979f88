package dev.assetbundle.processor.language.sass.libsass;

/**
 * Hides characters beyond the Basic Multilingual Plane from an engine that cannot read them: each
 * half of a surrogate pair becomes a character for private use, so that no column moves.
 *
 * <p>The blocks are picked so that no icon font is known to use a pair of them.
 */
public final class SupplementaryCharacters {

  private static final char FIRST_HIGH = '\uEC00';
  private static final char FIRST_LOW = '\uF400';

  private SupplementaryCharacters() {}

  /** Returns {@code text} without such characters, and with CSS' own replacement for NUL. */
  static String hide(String text) {
    StringBuilder hidden = new StringBuilder(text);
    for (int i = 0; i < hidden.length(); i++) {
      char c = hidden.charAt(i);
      if (Character.isHighSurrogate(c)) {
        hidden.setCharAt(i, (char) (c - Character.MIN_HIGH_SURROGATE + FIRST_HIGH));
      } else if (Character.isLowSurrogate(c)) {
        hidden.setCharAt(i, (char) (c - Character.MIN_LOW_SURROGATE + FIRST_LOW));
      } else if (c == '\0') {
        hidden.setCharAt(i, '\uFFFD');
      }
    }
    return hidden.toString();
  }

  /** Returns what {@link #hide} was given. */
  public static String show(String text) {
    StringBuilder shown = new StringBuilder(text);
    for (int i = 0; i + 1 < shown.length(); i++) {
      int high = shown.charAt(i) - FIRST_HIGH;
      int low = shown.charAt(i + 1) - FIRST_LOW;
      if (isHalf(high) && isHalf(low)) {
        shown.setCharAt(i, (char) (Character.MIN_HIGH_SURROGATE + high));
        shown.setCharAt(i + 1, (char) (Character.MIN_LOW_SURROGATE + low));
      }
    }
    return shown.toString();
  }

  private static boolean isHalf(int offset) {
    return offset >= 0 && offset < 0x400;
  }
}
