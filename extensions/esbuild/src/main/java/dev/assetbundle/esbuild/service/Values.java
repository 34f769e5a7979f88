package dev.assetbundle.esbuild.service;

import dev.assetbundle.processor.process.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values that packets consist of: null, {@link Boolean}, {@link Integer}, {@link String},
 * {@code byte[]}, {@link List} and {@link Map} with strings as keys.
 *
 * <p>Each begins with a byte for its type; numbers are 32 bits, little end first.
 */
public final class Values {

  /** The value null, which the collections of a value cannot have as it is. */
  public static final Object NULL = Optional.empty();

  private static final byte ABSENT = 0;
  private static final byte BOOL = 1;
  private static final byte INT = 2;
  private static final byte STRING = 3;
  private static final byte BYTES = 4;
  private static final byte ARRAY = 5;
  private static final byte MAP = 6;

  /** Nesting beyond what any answer has. */
  private static final int DEEPEST = 100;

  private Values() {}

  /**
   * Returns the bytes of a value.
   *
   * @throws IOException if it has text that is no Unicode
   * @throws IllegalArgumentException if it has another type: esbuild ends over a packet that it
   *     cannot read
   */
  static byte[] write(Object value) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(value, out);
    return out.toByteArray();
  }

  private static void write(Object value, ByteArrayOutputStream out) throws IOException {
    if (value == NULL) {
      out.write(ABSENT);
    } else if (value instanceof Boolean flag) {
      out.write(BOOL);
      out.write(flag ? 1 : 0);
    } else if (value instanceof Integer number) {
      out.write(INT);
      number(number, out);
    } else if (value instanceof String text) {
      out.write(STRING);
      bytes(Texts.utf8(text), out);
    } else if (value instanceof byte[] bytes) {
      out.write(BYTES);
      bytes(bytes, out);
    } else if (value instanceof List<?> list) {
      out.write(ARRAY);
      number(list.size(), out);
      for (Object item : list) {
        write(item, out);
      }
    } else if (value instanceof Map<?, ?> map) {
      out.write(MAP);
      number(map.size(), out);
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        bytes(Texts.utf8((String) entry.getKey()), out);
        write(entry.getValue(), out);
      }
    } else {
      throw new IllegalArgumentException("no value of a packet: " + value.getClass());
    }
  }

  private static void bytes(byte[] bytes, ByteArrayOutputStream out) {
    number(bytes.length, out);
    out.writeBytes(bytes);
  }

  /** Writes a number as packets have it. */
  static void number(int number, ByteArrayOutputStream out) {
    out.write(number);
    out.write(number >> 8);
    out.write(number >> 16);
    out.write(number >> 24);
  }

  /**
   * Returns the value that begins at an offset of a packet, which is the rest of it.
   *
   * @throws IOException if there is another or no value
   */
  static Object read(byte[] packet, int offset) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(packet).order(ByteOrder.LITTLE_ENDIAN);
    try {
      Object value = read(in.position(offset), 0);
      if (in.hasRemaining()) {
        throw new IOException("a packet with more than a value");
      }
      return value;
    } catch (RuntimeException e) {
      // Whatever does not fit into the packet.
      throw new IOException("a malformed packet", e);
    }
  }

  private static Object read(ByteBuffer in, int depth) throws IOException {
    byte type = in.get();
    if (depth > DEEPEST) {
      throw new IOException("a packet that is nested too deeply");
    }
    switch (type) {
      case ABSENT -> {
        return NULL;
      }
      case BOOL -> {
        return in.get() != 0;
      }
      case INT -> {
        return in.getInt();
      }
      case STRING -> {
        return text(in);
      }
      case BYTES -> {
        return bytes(in);
      }
      case ARRAY -> {
        List<Object> list = new ArrayList<>();
        for (int left = count(in); left > 0; left--) {
          list.add(read(in, depth + 1));
        }
        return list;
      }
      case MAP -> {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int left = count(in); left > 0; left--) {
          String key = text(in);
          map.put(key, read(in, depth + 1));
        }
        return map;
      }
      default -> throw new IOException("a value of type " + type);
    }
  }

  private static int count(ByteBuffer in) throws IOException {
    int count = in.getInt();
    if (count < 0 || count > in.remaining()) {
      throw new IOException("a packet that is too short");
    }
    return count;
  }

  private static byte[] bytes(ByteBuffer in) throws IOException {
    byte[] bytes = new byte[count(in)];
    in.get(bytes);
    return bytes;
  }

  private static String text(ByteBuffer in) throws IOException {
    return new String(bytes(in), StandardCharsets.UTF_8);
  }
}
