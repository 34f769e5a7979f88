package dev.assetbundle.processor.incremental;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.Severity;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.source.Stamp;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads what {@link PackedWriter} wrote, in the same order. What is not asked for is not decoded.
 * The bytes are not trusted: whatever is wrong with them, the result is empty.
 */
public final class PackedReader {

  private final byte[] bytes;
  private final List<String> texts = new ArrayList<>();
  private int at;

  private PackedReader(byte[] bytes, String format) {
    this.bytes = bytes;
    if (!format.equals(longText())) {
      throw new IllegalArgumentException("of another format");
    }
    if (ByteBuffer.wrap(bytes).getInt(at) != bytes.length) {
      throw notWhole();
    }
    at += Integer.BYTES;
  }

  /**
   * Reads a value; empty if the bytes are damaged or of another format.
   *
   * @param format name and version as it was written
   * @param read reads the values in the order in which they were written
   */
  public static <T> Optional<T> read(byte[] bytes, String format, Function<PackedReader, T> read) {
    try {
      return Optional.of(read.apply(new PackedReader(bytes, format)));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  /** Returns the next text. */
  public String text() {
    int number = length();
    if (number == texts.size()) {
      texts.add(longText());
    }
    return texts.get(number);
  }

  /** Returns the next number. */
  public long number() {
    long number = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      byte next = bytes[at++];
      number |= (next & 0x7fL) << shift;
      if (next >= 0) {
        return number;
      }
    }
    throw new IllegalArgumentException("no number");
  }

  /** Returns the next boolean value. */
  public boolean flag() {
    return bytes[at++] == 1;
  }

  /** Returns the next bytes. */
  public byte[] bytes() {
    int start = skip();
    return Arrays.copyOfRange(bytes, start, at);
  }

  /** Returns the next long text. */
  public String longText() {
    int start = skip();
    return new String(bytes, start, at - start, StandardCharsets.UTF_8);
  }

  /** Returns the next place in a source. */
  public SourceLocation place() {
    return new SourceLocation(text(), (int) number(), (int) number());
  }

  /** Returns the next stamp of a file. */
  public Stamp stamp() {
    return new Stamp(number(), number(), number(), number());
  }

  /** Returns what was said to the author; whether it was about the machine is not known. */
  public Diagnostic diagnostic() {
    return new Diagnostic(
        Severity.valueOf(text()),
        text(),
        place(),
        text(),
        maybe(this::text),
        maybe(this::text),
        false);
  }

  /** Returns all values of a list. */
  public <T> List<T> each(Supplier<T> read) {
    int count = length();
    List<T> all = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      all.add(read.get());
    }
    return all;
  }

  /** Returns all values of a map, in the order in which they were written. */
  public <T> Map<String, T> map(Supplier<T> read) {
    int count = length();
    Map<String, T> all = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      String key = text();
      all.put(key, read.get());
    }
    return all;
  }

  /** Returns a value if there is one. */
  public <T> Optional<T> maybe(Supplier<T> read) {
    return flag() ? Optional.of(read.get()) : Optional.empty();
  }

  /** Goes on behind the next bytes, and returns where they begin. */
  private int skip() {
    int length = length();
    int start = at;
    if (length > bytes.length - start) {
      throw notWhole();
    }
    at += length;
    return start;
  }

  // A damaged length must not allocate more memory than there are bytes.
  private int length() {
    long length = number();
    if (length < 0 || length > bytes.length) {
      throw notWhole();
    }
    return (int) length;
  }

  private static IllegalArgumentException notWhole() {
    return new IllegalArgumentException("not whole");
  }
}
