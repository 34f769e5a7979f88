package dev.assetbundle.processor.incremental;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Writes values in the binary format of everything that is stored between builds: the name and
 * version of the content, a table of all short texts, each once, the values, which refer to texts
 * by number, and blocks of bytes at the end, so that a reader can skip those it does not need.
 * {@link PackedReader} reads it. Numbers take seven bits to a byte, the lowest first.
 */
public final class PackedWriter {

  private final String format;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final ByteArrayOutputStream texts = new ByteArrayOutputStream();
  private final ByteArrayOutputStream values = new ByteArrayOutputStream();
  private final ByteArrayOutputStream blocks = new ByteArrayOutputStream();

  /**
   * Starts an empty sequence of values.
   *
   * @param format name and version of the content; a reader that expects another one gets nothing
   */
  public PackedWriter(String format) {
    this.format = format;
  }

  /** Writes a text that is short or likely to be repeated. */
  public void text(String text) {
    Integer known = numbers.get(text);
    if (known == null) {
      known = numbers.size();
      numbers.put(text, known);
      block(texts, text.getBytes(StandardCharsets.UTF_8));
    }
    number(values, known);
  }

  /** Writes a number; small ones that are not negative take the fewest bytes. */
  public void number(long number) {
    number(values, number);
  }

  /** Writes a boolean value. */
  public void flag(boolean flag) {
    values.write(flag ? 1 : 0);
  }

  /** Writes bytes that may never be read. */
  public void bytes(byte[] bytes) {
    number(values, blocks.size());
    number(values, bytes.length);
    blocks.writeBytes(bytes);
  }

  /** Writes a text that is long, and may never be read. */
  public void longText(String text) {
    bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes the number of values, and each of them. */
  public <T> void each(Collection<T> all, Consumer<T> write) {
    number(all.size());
    all.forEach(write);
  }

  /** Returns everything that was written. */
  public byte[] toBytes() {
    ByteArrayOutputStream whole =
        new ByteArrayOutputStream(texts.size() + values.size() + blocks.size() + 64);
    block(whole, format.getBytes(StandardCharsets.UTF_8));
    number(whole, numbers.size());
    number(whole, values.size());
    number(whole, blocks.size());
    whole.writeBytes(texts.toByteArray());
    whole.writeBytes(values.toByteArray());
    whole.writeBytes(blocks.toByteArray());
    return whole.toByteArray();
  }

  private static void block(ByteArrayOutputStream out, byte[] bytes) {
    number(out, bytes.length);
    out.writeBytes(bytes);
  }

  private static void number(ByteArrayOutputStream out, long number) {
    long left = number;
    while ((left & ~0x7fL) != 0) {
      out.write((int) ((left & 0x7f) | 0x80));
      left >>>= 7;
    }
    out.write((int) left);
  }
}
