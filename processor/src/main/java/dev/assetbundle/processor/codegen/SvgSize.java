package dev.assetbundle.processor.codegen;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the size of an SVG image from its root element (SVG 2, section 8.10): {@code width} and
 * {@code height}, one of which may come from the ratio of {@code viewBox}; else the size of {@code
 * viewBox}.
 */
final class SvgSize {

  /** The size of text in an image that is shown on its own. */
  private static final double EM = 16;

  private static final double INCH = 96;

  private SvgSize() {}

  /**
   * Returns the size; empty if there is none.
   *
   * @param start of the file
   * @param last whether no more of it will be read
   */
  static Optional<ImageSize> of(byte[] start, boolean last) {
    // A parser costs more than a look at some bytes; what is cut short is given to it once.
    if (!last && !holdsRoot(start)) {
      return Optional.empty();
    }
    try {
      return root(start);
    } catch (XMLStreamException | RuntimeException e) {
      // No XML up to its root element, or cut short before that. Parsers throw all kinds of things.
      return Optional.empty();
    }
  }

  private static boolean holdsRoot(byte[] start) {
    for (int i = 0; i + 4 < start.length; i++) {
      if (start[i] == '<' && start[i + 1] == 's' && start[i + 2] == 'v' && start[i + 3] == 'g') {
        return true;
      }
    }
    return false;
  }

  private static Optional<ImageSize> root(byte[] start) throws XMLStreamException {
    XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(start));
    try {
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT) {
          String name = reader.getLocalName();
          return name.substring(name.indexOf(':') + 1).equals("svg")
              ? size(reader)
              : Optional.empty();
        }
      }
      return Optional.empty();
    } finally {
      reader.close();
    }
  }

  // That of the JDK, and not one that a library on the processor path offers. It reads no other
  // files, and no document type: so nothing in it can take long.
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    // Prefixes may be bound to entities of the document type.
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    return factory;
  }

  private static Optional<ImageSize> size(XMLStreamReader root) {
    OptionalDouble width = OptionalDouble.empty();
    OptionalDouble height = OptionalDouble.empty();
    List<Double> box = List.of();
    for (int i = 0; i < root.getAttributeCount(); i++) {
      String value = root.getAttributeValue(i);
      switch (root.getAttributeLocalName(i)) {
        case "width" -> width = pixels(value);
        case "height" -> height = pixels(value);
        case "viewBox" -> box = numbers(value);
        default -> {}
      }
    }
    return size(width, height, box);
  }

  private static Optional<ImageSize> size(
      OptionalDouble width, OptionalDouble height, List<Double> box) {
    if (width.isPresent() && height.isPresent()) {
      return size(width.getAsDouble(), height.getAsDouble());
    }
    if (box.size() != 4 || box.get(2) <= 0 || box.get(3) <= 0) {
      return Optional.empty();
    }
    double ratio = box.get(2) / box.get(3);
    if (width.isPresent()) {
      return size(width.getAsDouble(), width.getAsDouble() / ratio);
    }
    return height.isPresent()
        ? size(height.getAsDouble() * ratio, height.getAsDouble())
        : size(box.get(2), box.get(3));
  }

  private static Optional<ImageSize> size(double width, double height) {
    return width < Integer.MAX_VALUE && height < Integer.MAX_VALUE
        ? Optional.of(new ImageSize((int) Math.round(width), (int) Math.round(height)))
        : Optional.empty();
  }

  private static List<Double> numbers(String text) {
    List<Double> numbers = new ArrayList<>();
    for (String number : text.strip().split("[\\s,]+", -1)) {
      OptionalDouble value = number(number);
      if (value.isEmpty()) {
        return List.of();
      }
      numbers.add(value.getAsDouble());
    }
    return numbers;
  }

  /**
   * Returns a length (CSS Values 4, section 6) in CSS pixels; empty if it is none, is negative, or
   * depends on what is around the image, as {@code 100%} does.
   */
  private static OptionalDouble pixels(String text) {
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
  private static OptionalDouble number(String text) {
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
