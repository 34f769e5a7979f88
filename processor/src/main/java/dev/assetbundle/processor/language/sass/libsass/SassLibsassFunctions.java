package dev.assetbundle.processor.language.sass.libsass;

import dev.assetbundle.processor.language.sass.engine.SassHost;
import io.bit3.jsass.Separator;
import io.bit3.jsass.annotation.DebugFunction;
import io.bit3.jsass.annotation.Name;
import io.bit3.jsass.annotation.WarnFunction;
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
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * jsass makes a function of Sass of each public method, where {@code _} and {@code -} are one.
 * Public for its reflection only.
 */
public final class SassLibsassFunctions {

  private final BiFunction<String, SassValue, SassValue> helpers;
  private final SassHost host;

  SassLibsassFunctions(BiFunction<String, SassValue, SassValue> helpers, SassHost host) {
    this.helpers = helpers;
    this.host = host;
  }

  public SassValue asset_path(@Name("source") SassValue source) {
    return helpers.apply("asset-path", source);
  }

  public SassValue asset_url(@Name("source") SassValue source) {
    return helpers.apply("asset-url", source);
  }

  public SassValue asset_data_url(@Name("source") SassValue source) {
    return helpers.apply("asset-data-url", source);
  }

  public SassValue image_path(@Name("source") SassValue source) {
    return helpers.apply("image-path", source);
  }

  public SassValue image_url(@Name("source") SassValue source) {
    return helpers.apply("image-url", source);
  }

  public SassValue font_path(@Name("source") SassValue source) {
    return helpers.apply("font-path", source);
  }

  public SassValue font_url(@Name("source") SassValue source) {
    return helpers.apply("font-url", source);
  }

  public SassValue audio_path(@Name("source") SassValue source) {
    return helpers.apply("audio-path", source);
  }

  public SassValue audio_url(@Name("source") SassValue source) {
    return helpers.apply("audio-url", source);
  }

  public SassValue video_path(@Name("source") SassValue source) {
    return helpers.apply("video-path", source);
  }

  public SassValue video_url(@Name("source") SassValue source) {
    return helpers.apply("video-url", source);
  }

  public SassValue javascript_path(@Name("source") SassValue source) {
    return helpers.apply("javascript-path", source);
  }

  public SassValue javascript_url(@Name("source") SassValue source) {
    return helpers.apply("javascript-url", source);
  }

  public SassValue stylesheet_path(@Name("source") SassValue source) {
    return helpers.apply("stylesheet-path", source);
  }

  public SassValue stylesheet_url(@Name("source") SassValue source) {
    return helpers.apply("stylesheet-url", source);
  }

  /** The hook for {@code @warn}. */
  @WarnFunction
  public void warn(SassValue message) {
    host.warn(text(message));
  }

  /** The hook for {@code @debug}. */
  @DebugFunction
  public void debug(SassValue message) {
    host.debug(text(message));
  }

  static String text(Object value) {
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
          .map(
              entry -> SupplementaryCharacters.show(entry.getKey()) + ": " + text(entry.getValue()))
          .collect(Collectors.joining(", ", "(", ")"));
    } else if (value instanceof SassList list) {
      String separator = list.getSeparator() == Separator.COMMA ? ", " : " ";
      return list.stream().map(SassLibsassFunctions::text).collect(Collectors.joining(separator));
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
