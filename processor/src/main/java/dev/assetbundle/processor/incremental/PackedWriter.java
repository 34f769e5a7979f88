package dev.assetbundle.processor.incremental;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.source.Stamp;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Writes values in the binary format of everything that is stored between builds: the name and
 * version of the content, the length of all, and the values one after the other. Numbers take seven
 * bits to a byte, the lowest first. Of a text that comes again only its number is written, by the
 * order in which texts came first. {@link PackedReader} reads it.
 */
public final class PackedWriter {

  /** A number has no more bytes. */
  private static final int LONGEST = 10;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final int lengthAt;

  // Not a stream of the JDK, whose locks take long: most calls add one byte.
  private byte[] all = new byte[1 << 10];
  private int size;

  /**
   * Starts an empty sequence of values.
   *
   * @param format name and version of the content; a reader that expects another one gets nothing
   */
  public PackedWriter(String format) {
    longText(format);
    lengthAt = size;
    reserve(Integer.BYTES);
    size += Integer.BYTES;
  }

  /** Writes a text that is short or likely to be repeated. */
  public void text(String text) {
    Integer known = numbers.putIfAbsent(text, numbers.size());
    if (known == null) {
      number(numbers.size() - 1);
      longText(text);
    } else {
      number(known);
    }
  }

  /** Writes a number; small ones that are not negative take the fewest bytes. */
  public void number(long number) {
    reserve(LONGEST);
    long left = number;
    while ((left & ~0x7fL) != 0) {
      all[size++] = (byte) (left | 0x80);
      left >>>= 7;
    }
    all[size++] = (byte) left;
  }

  private void reserve(int more) {
    if (size > all.length - more) {
      all = Arrays.copyOf(all, Math.max(size + more, 2 * all.length));
    }
  }

  /** Writes a boolean value. */
  public void flag(boolean flag) {
    number(flag ? 1 : 0);
  }

  /** Writes bytes. */
  public void bytes(byte[] bytes) {
    number(bytes.length);
    reserve(bytes.length);
    System.arraycopy(bytes, 0, all, size, bytes.length);
    size += bytes.length;
  }

  /** Writes a text that is long and not likely to be repeated. */
  public void longText(String text) {
    bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a place in a source. */
  public void place(SourceLocation place) {
    text(place.path());
    number(place.line());
    number(place.column());
  }

  /** Writes the stamp of a file. */
  public void stamp(Stamp stamp) {
    number(stamp.size());
    number(stamp.modified());
    number(stamp.changed());
    number(stamp.inode());
  }

  /** Writes what was said to the author. */
  public void diagnostic(Diagnostic said) {
    text(said.severity().name());
    text(said.code());
    place(said.at());
    text(said.message());
    maybe(said.hint(), this::text);
    maybe(said.excerpt(), this::text);
  }

  /** Writes how many there are, and each of them. */
  public <T> void each(Collection<T> values, Consumer<T> write) {
    number(values.size());
    for (T one : values) {
      write.accept(one);
    }
  }

  /** Writes how many there are, and each key with its value. */
  public <T> void map(Map<String, T> values, Consumer<T> write) {
    number(values.size());
    for (Map.Entry<String, T> one : values.entrySet()) {
      text(one.getKey());
      write.accept(one.getValue());
    }
  }

  /** Writes whether there is a value, and the value. */
  public <T> void maybe(Optional<T> value, Consumer<T> write) {
    flag(value.isPresent());
    value.ifPresent(write);
  }

  /** Returns everything that was written. */
  public byte[] toBytes() {
    ByteBuffer.wrap(all).putInt(lengthAt, size);
    return Arrays.copyOf(all, size);
  }
}
