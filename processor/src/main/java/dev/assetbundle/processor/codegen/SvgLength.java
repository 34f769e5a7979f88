package dev.assetbundle.processor.codegen;

import java.util.Locale;
import java.util.OptionalDouble;

/** Lengths as they stand in an SVG image (CSS Values 4, section 6). */
final class SvgLength {

  /** The size of text in an image that is shown on its own. */
  private static final double EM = 16;

  private static final double INCH = 96;

  private SvgLength() {}

  /**
   * Returns a length in CSS pixels; empty if it is none, is negative, or depends on what is around
   * the image, as {@code 100%} does.
   */
  static OptionalDouble pixels(String text) {
    String length = text.strip();
    int unit = length.length();
    while (unit > 0 && Character.isLetter(length.charAt(unit - 1))) {
      unit--;
    }
    OptionalDouble number = number(length.substring(0, unit));
    double pixels = pixelsOf(length.substring(unit).toLowerCase(Locale.ROOT));
    return number.isPresent() && number.getAsDouble() >= 0 && pixels > 0
        ? OptionalDouble.of(number.getAsDouble() * pixels)
        : OptionalDouble.empty();
  }

  /** Returns the pixels of one unit; 0 if there is no such absolute one. */
  private static double pixelsOf(String unit) {
    return switch (unit) {
      case "", "px" -> 1;
      case "pt" -> INCH / 72;
      case "pc" -> INCH / 6;
      case "in" -> INCH;
      case "cm" -> INCH / 2.54;
      case "mm" -> INCH / 25.4;
      case "q" -> INCH / 101.6;
      case "em", "rem" -> EM;
      default -> 0;
    };
  }

  /** Returns a number such as {@code -1.5e3}; empty if it is none. */
  static OptionalDouble number(String text) {
    boolean plain =
        !text.isEmpty()
            && text.chars().allMatch(c -> (c >= '0' && c <= '9') || "+-.eE".indexOf(c) >= 0);
    try {
      return plain ? OptionalDouble.of(Double.parseDouble(text)) : OptionalDouble.empty();
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }
}
