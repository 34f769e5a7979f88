package dev.assetbundle.sass.dart;

import com.sass_lang.embedded_protocol.ListSeparator;
import com.sass_lang.embedded_protocol.SingletonValue;
import com.sass_lang.embedded_protocol.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

/** Writes values of Sass as text, the way Sass itself would. */
final class ValueText {

  private ValueText() {}

  static String of(Value value) {
    return switch (value.getValueCase()) {
      case STRING -> value.getString().getText();
      case NUMBER -> number(value.getNumber());
      case SINGLETON -> singleton(value.getSingleton());
      case COLOR -> color(value.getColor());
      case LIST ->
          list(value.getList().getContentsList(), separator(value.getList().getSeparator()));
      case ARGUMENT_LIST -> list(value.getArgumentList().getContentsList(), ", ");
      case MAP ->
          value.getMap().getEntriesList().stream()
              .map(entry -> of(entry.getKey()) + ": " + of(entry.getValue()))
              .collect(Collectors.joining(", ", "(", ")"));
      default -> "";
    };
  }

  private static String list(List<Value> values, String separator) {
    return values.stream().map(ValueText::of).collect(Collectors.joining(separator));
  }

  private static String separator(ListSeparator separator) {
    return switch (separator) {
      case COMMA -> ", ";
      case SLASH -> " / ";
      default -> " ";
    };
  }

  private static String singleton(SingletonValue value) {
    return switch (value) {
      case TRUE -> "true";
      case FALSE -> "false";
      default -> "";
    };
  }

  private static String number(Value.Number number) {
    return decimal(number.getValue()) + String.join("*", number.getNumeratorsList());
  }

  private static String color(Value.Color color) {
    return color.getSpace().equals("rgb")
        ? "rgba(%s, %s, %s, %s)"
            .formatted(
                decimal(color.getChannel1()),
                decimal(color.getChannel2()),
                decimal(color.getChannel3()),
                decimal(color.getAlpha()))
        : "color(%s %s %s %s / %s)"
            .formatted(
                color.getSpace(),
                decimal(color.getChannel1()),
                decimal(color.getChannel2()),
                decimal(color.getChannel3()),
                decimal(color.getAlpha()));
  }

  private static String decimal(double value) {
    return BigDecimal.valueOf(value)
        .setScale(10, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
