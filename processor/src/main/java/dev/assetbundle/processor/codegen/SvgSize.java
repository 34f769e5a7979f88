package dev.assetbundle.processor.codegen;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
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
        case "width" -> width = SvgLength.pixels(value);
        case "height" -> height = SvgLength.pixels(value);
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
      OptionalDouble value = SvgLength.number(number);
      if (value.isEmpty()) {
        return List.of();
      }
      numbers.add(value.getAsDouble());
    }
    return numbers;
  }
}
