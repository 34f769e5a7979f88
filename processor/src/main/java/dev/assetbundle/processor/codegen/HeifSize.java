package dev.assetbundle.processor.codegen;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the size of an AVIF or HEIC image from the properties of its primary item (ISO/IEC
 * 23008-12): its extent, cropped and turned as they say.
 */
record HeifSize(Map<String, ByteBuffer> meta) {

  private static final Set<String> BRANDS =
      Set.of("avif", "avis", "mif1", "msf1", "heic", "heix", "heim", "heis", "hevc");

  static boolean isHeif(byte[] start) {
    return start.length >= 12
        && text(ByteBuffer.wrap(start), 4).equals("ftyp")
        && BRANDS.contains(text(ByteBuffer.wrap(start), 8));
  }

  /** Returns the size; empty if it is not among these bytes. */
  static Optional<ImageSize> of(ByteBuffer data) {
    ByteBuffer meta = boxes(data, 0).get("meta");
    return meta == null ? Optional.empty() : new HeifSize(boxes(meta, 4)).primary();
  }

  private Optional<ImageSize> primary() {
    ByteBuffer properties = meta.get("iprp");
    ByteBuffer primary = meta.get("pitm");
    if (properties == null || primary == null) {
      return Optional.empty();
    }
    ByteBuffer container = boxes(properties, 0).get("ipco");
    ByteBuffer associations = boxes(properties, 0).get("ipma");
    if (container == null || associations == null) {
      return Optional.empty();
    }
    int item = primary.get(0) == 0 ? primary.getShort(4) & 0xFFFF : primary.getInt(4);
    return size(list(container), of(item, associations));
  }

  /** Returns the numbers of the properties of an item, from 1. */
  private static List<Integer> of(int item, ByteBuffer associations) {
    boolean wideItems = associations.get(0) > 0;
    boolean wideNumbers = (associations.getInt(0) & 1) != 0;
    int count = associations.getInt(4);
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0, at = 8; i < count; i++) {
      int of = wideItems ? associations.getInt(at) : associations.getShort(at) & 0xFFFF;
      at += wideItems ? 4 : 2;
      int left = associations.get(at++) & 0xFF;
      for (; left > 0; left--) {
        int number = wideNumbers ? associations.getShort(at) & 0x7FFF : associations.get(at) & 0x7F;
        at += wideNumbers ? 2 : 1;
        if (of == item) {
          numbers.add(number);
        }
      }
    }
    return numbers;
  }

  private static Optional<ImageSize> size(List<Box> properties, List<Integer> numbers) {
    Optional<ImageSize> size = Optional.empty();
    for (int number : numbers) {
      if (number < 1 || number > properties.size()) {
        continue;
      }
      ByteBuffer body = properties.get(number - 1).body();
      switch (properties.get(number - 1).type()) {
        case "ispe" -> size = Optional.of(new ImageSize(body.getInt(4), body.getInt(8)));
        case "clap" ->
            size =
                Optional.of(
                    new ImageSize(
                        body.getInt(0) / Math.max(1, body.getInt(4)),
                        body.getInt(8) / Math.max(1, body.getInt(12))));
        // By quarters.
        case "irot" -> size = (body.get(0) & 1) == 1 ? size.map(ImageSize::turned) : size;
        default -> {}
      }
    }
    return size;
  }

  private record Box(String type, ByteBuffer body) {}

  private static Map<String, ByteBuffer> boxes(ByteBuffer data, int start) {
    Map<String, ByteBuffer> boxes = new HashMap<>();
    list(data.slice(start, data.limit() - start))
        .forEach(box -> boxes.putIfAbsent(box.type(), box.body()));
    return boxes;
  }

  /** Returns the boxes that are whole. */
  private static List<Box> list(ByteBuffer data) {
    List<Box> boxes = new ArrayList<>();
    long at = 0;
    while (at + 8 <= data.limit()) {
      int start = (int) at;
      long size = data.getInt(start) & 0xFFFFFFFFL;
      int header = 8;
      if (size == 1 && at + 16 <= data.limit()) {
        size = data.getLong(start + 8);
        header = 16;
      } else if (size == 0) {
        size = data.limit() - at;
      }
      if (size < header || at + size > data.limit()) {
        break;
      }
      boxes.add(new Box(text(data, start + 4), data.slice(start + header, (int) (size - header))));
      at += size;
    }
    return boxes;
  }

  private static String text(ByteBuffer data, int at) {
    byte[] letters = new byte[4];
    data.get(at, letters);
    return new String(letters, StandardCharsets.ISO_8859_1);
  }
}
