package dev.assetbundle.processor.language.sass.libsass;

import io.bit3.jsass.Separator;
import io.bit3.jsass.type.SassBoolean;
import io.bit3.jsass.type.SassColor;
import io.bit3.jsass.type.SassList;
import io.bit3.jsass.type.SassMap;
import io.bit3.jsass.type.SassNull;
import io.bit3.jsass.type.SassNumber;
import io.bit3.jsass.type.SassString;
import io.bit3.jsass.type.SassValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Collectors;

/** Writes values of libsass as Sass would; belongs to {@link SassLibsass}. */
final class SassLibsassText {

  private SassLibsassText() {}

  static String of(Object value) {
    if (value instanceof SassString string) {
      return SupplementaryCharacters.show(string.getValue());
    } else if (value instanceof SassNumber number) {
      return number(number.getValue()) + number.getUnit();
    } else if (value instanceof SassBoolean bool) {
      return String.valueOf(bool.getValue());
    } else if (value instanceof SassColor color) {
      return "rgba(%s, %s, %s, %s)"
          .formatted(
              number(color.getRed()),
              number(color.getGreen()),
              number(color.getBlue()),
              number(color.getAlpha()));
    } else if (value instanceof SassMap map) {
      return map.entrySet().stream()
          .map(entry -> SupplementaryCharacters.show(entry.getKey()) + ": " + of(entry.getValue()))
          .collect(Collectors.joining(", ", "(", ")"));
    } else if (value instanceof SassList list) {
      String separator = list.getSeparator() == Separator.COMMA ? ", " : " ";
      return list.stream().map(SassLibsassText::of).collect(Collectors.joining(separator));
    }
    return value instanceof SassNull || !(value instanceof SassValue) ? "" : value.toString();
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value)
        .setScale(10, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
