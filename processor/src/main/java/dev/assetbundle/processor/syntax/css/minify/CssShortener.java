package dev.assetbundle.processor.syntax.css.minify;

import dev.assetbundle.processor.syntax.css.CssChars;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shorter spellings of the same number, colour, address or name. */
final class CssShortener {

  private static final Pattern QUOTED_NAME =
      Pattern.compile("\"-?[A-Za-z_][\\w-]*\"|'-?[A-Za-z_][\\w-]*'");

  /** Colours whose names, of CSS Color Level 4, section 6.1, are shorter than their digits. */
  private static final Map<String, String> NAMES =
      Stream.of(
              """
              #f00=red #a52a2a=brown #d2b48c=tan #ff7f50=coral #ffc0cb=pink #ffd700=gold
              #808080=gray #f0e68c=khaki #da70d6=orchid #dda0dd=plum #cd853f=peru #ffa500=orange
              #ee82ee=violet #f5deb3=wheat #fa8072=salmon #fffafa=snow #ff6347=tomato #000080=navy
              #800000=maroon #808000=olive #008000=green #008080=teal #800080=purple #4b0082=indigo
              #c0c0c0=silver #fffff0=ivory #faf0e6=linen #f0ffff=azure #f5f5dc=beige
              #ffe4c4=bisque #a0522d=sienna
              """
                  .split("\\s+"))
          .map(pair -> pair.split("=", 2))
          .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));

  private CssShortener() {}

  /**
   * Returns a number or dimension without the zeros that mean nothing: {@code .5} for {@code 0.50}.
   * Only where {@code wholeNumbers} are valid, {@code 1.0} without a unit becomes the integer
   * {@code 1}; exponents stay.
   */
  static String number(String text, boolean wholeNumbers) {
    int digits = text.startsWith("+") || text.startsWith("-") ? 1 : 0;
    int point = CssChars.digitsEnd(text, digits);
    if (CssChars.at(text, point) != '.' || !CssChars.isDigit(CssChars.at(text, point + 1))) {
      return text;
    }
    int unit = CssChars.digitsEnd(text, point + 1);
    if (CssChars.exponentEnd(text, unit) != unit) {
      return text;
    }
    String whole = text.substring(digits, point);
    String fraction = withoutTrailingZeros(text.substring(point + 1, unit));
    if (whole.isEmpty() && fraction.isEmpty()) {
      // The point may be all that parts this from a name or number before it.
      return text;
    }
    boolean isPlain = unit == text.length();
    if (fraction.isEmpty() && isPlain && !wholeNumbers) {
      return text;
    }
    boolean isZero = whole.chars().allMatch(c -> c == '0');
    String sign = text.substring(0, digits);
    String rest = text.substring(unit);
    if (fraction.isEmpty()) {
      return sign + (isZero ? "0" : whole) + rest;
    }
    return sign + (isZero ? "" : whole) + "." + fraction + rest;
  }

  private static String withoutTrailingZeros(String digits) {
    int end = digits.length();
    while (end > 0 && digits.charAt(end - 1) == '0') {
      end--;
    }
    return digits.substring(0, end);
  }

  /** Returns a hash token in lower case and halved if it is a colour, else as it is. */
  static String color(String text) {
    int digits = text.length() - 1;
    boolean isColor = digits == 3 || digits == 4 || digits == 6 || digits == 8;
    if (!isColor || !text.chars().skip(1).allMatch(CssChars::isHex)) {
      return text;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    if (digits < 6) {
      return lower;
    }
    var half = new StringBuilder("#");
    for (int i = 1; i < lower.length(); i += 2) {
      if (lower.charAt(i) != lower.charAt(i + 1)) {
        return lower;
      }
      half.append(lower.charAt(i));
    }
    return half.toString();
  }

  /** Returns the name of a colour, given as {@link #color} writes it, if that is shorter. */
  static String named(String color) {
    return NAMES.getOrDefault(color, color);
  }

  /** Returns a weight of a font as a number if it has one; CSS Fonts Level 4, section 2.2. */
  static String weight(String name) {
    return switch (name) {
      case "bold" -> "700";
      case "normal" -> "400";
      default -> name;
    };
  }

  /** Returns the value of an attribute without its quotes if they may go. */
  static String attribute(String text) {
    return QUOTED_NAME.matcher(text).matches() ? text.substring(1, text.length() - 1) : text;
  }

  /** Returns an unquoted url token without the spaces inside its parentheses. */
  static String url(String text) {
    // A trailing space may belong to an escape, so addresses with escapes stay as they are.
    if (text.indexOf('\\') >= 0 || !text.endsWith(")")) {
      return text;
    }
    int open = text.indexOf('(') + 1;
    int start = CssChars.whitespaceEnd(text, open);
    int end = text.length() - 1;
    while (end > start && CssChars.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, open) + text.substring(start, end) + ")";
  }
}
