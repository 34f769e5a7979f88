package dev.assetbundle.processor.incremental;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.model.SourceLocation;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Writes values in the binary format of everything that is stored between builds: the name and
 * version of the content, a table of all short texts, each once, the values, which refer to texts
 * by number, and blocks of bytes at the end, so that a reader can skip those it does not need.
 * {@link PackedReader} reads it. Numbers take seven bits to a byte, the lowest first.
 */
public final class PackedWriter {

  /** A number has no more bytes. */
  private static final int LONGEST = 10;

  private final byte[] format;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Bytes texts = new Bytes();
  private final Bytes values = new Bytes();
  private final Bytes blocks = new Bytes();

  /** Bytes that grow; without the locks of the JDK's, since most calls add one byte. */
  private static final class Bytes {
    private byte[] all = new byte[1 << 10];
    private int size;

    void number(long number) {
      reserve(LONGEST);
      long left = number;
      while ((left & ~0x7fL) != 0) {
        all[size++] = (byte) (left | 0x80);
        left >>>= 7;
      }
      all[size++] = (byte) left;
    }

    void add(byte[] bytes, int length) {
      reserve(length);
      System.arraycopy(bytes, 0, all, size, length);
      size += length;
    }

    void block(byte[] bytes) {
      number(bytes.length);
      add(bytes, bytes.length);
    }

    private void reserve(int more) {
      if (size > all.length - more) {
        all = Arrays.copyOf(all, Math.max(size + more, 2 * all.length));
      }
    }
  }

  /**
   * Starts an empty sequence of values.
   *
   * @param format name and version of the content; a reader that expects another one gets nothing
   */
  public PackedWriter(String format) {
    this.format = format.getBytes(StandardCharsets.UTF_8);
  }

  /** Writes a text that is short or likely to be repeated. */
  public void text(String text) {
    Integer known = numbers.putIfAbsent(text, numbers.size());
    if (known == null) {
      texts.block(text.getBytes(StandardCharsets.UTF_8));
    }
    values.number(known == null ? numbers.size() - 1 : known);
  }

  /** Writes a number; small ones that are not negative take the fewest bytes. */
  public void number(long number) {
    values.number(number);
  }

  /** Writes a boolean value. */
  public void flag(boolean flag) {
    values.number(flag ? 1 : 0);
  }

  /** Writes bytes that may never be read. */
  public void bytes(byte[] bytes) {
    values.number(blocks.size);
    values.number(bytes.length);
    blocks.add(bytes, bytes.length);
  }

  /** Writes a text that is long, and may never be read. */
  public void longText(String text) {
    bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a place in a source. */
  public void place(SourceLocation place) {
    text(place.path());
    number(place.line());
    number(place.column());
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
  public <T> void each(Collection<T> all, Consumer<T> write) {
    values.number(all.size());
    for (T one : all) {
      write.accept(one);
    }
  }

  /** Writes how many there are, and each key with its value. */
  public <T> void map(Map<String, T> all, Consumer<T> write) {
    values.number(all.size());
    for (Map.Entry<String, T> one : all.entrySet()) {
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
    Bytes start = new Bytes();
    start.block(format);
    start.number(numbers.size());
    start.number(values.size);
    start.number(blocks.size);
    Bytes whole = new Bytes();
    whole.all = new byte[start.size + texts.size + values.size + blocks.size];
    for (Bytes part : new Bytes[] {start, texts, values, blocks}) {
      whole.add(part.all, part.size);
    }
    return whole.all;
  }
}
