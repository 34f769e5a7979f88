package dev.assetbundle.processor.generate;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the size of an SVG image from its root element: {@code width} and {@code height} in pixels,
 * else the size of {@code viewBox}.
 */
final class SvgSize {

  private static final Pattern ROOT = Pattern.compile("<svg\\b[^>]*>");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("\\b(width|height|viewBox)\\s*=\\s*[\"']([^\"']*)[\"']");
  private static final Pattern PIXELS = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)(?:px)?");

  private SvgSize() {}

  static Optional<ImageSize> of(String text) {
    Matcher root = ROOT.matcher(text);
    if (!root.find()) {
      return Optional.empty();
    }
    Optional<Integer> width = Optional.empty();
    Optional<Integer> height = Optional.empty();
    Optional<ImageSize> box = Optional.empty();
    Matcher attribute = ATTRIBUTE.matcher(root.group());
    while (attribute.find()) {
      switch (attribute.group(1)) {
        case "width" -> width = pixels(attribute.group(2));
        case "height" -> height = pixels(attribute.group(2));
        default -> box = box(attribute.group(2));
      }
    }
    return width.isPresent() && height.isPresent()
        ? Optional.of(new ImageSize(width.get(), height.get()))
        : box;
  }

  private static Optional<Integer> pixels(String text) {
    Matcher number = PIXELS.matcher(text.strip());
    return number.matches()
        ? Optional.of((int) Math.round(Double.parseDouble(number.group(1))))
        : Optional.empty();
  }

  private static Optional<ImageSize> box(String text) {
    String[] numbers = text.strip().split("[\\s,]+", -1);
    if (numbers.length != 4) {
      return Optional.empty();
    }
    Optional<Integer> width = pixels(numbers[2]);
    return width.flatMap(w -> pixels(numbers[3]).map(h -> new ImageSize(w, h)));
  }
}
