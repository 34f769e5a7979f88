package dev.assetbundle.runtime;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The packed description of many assets. Meant for generated code alone: its text is what one
 * version of the compiler writes and the runtime of the same version reads.
 *
 * <p>Nothing is made of the text before somebody asks, and an asset only when that one is asked
 * for; from then on it is always the same object.
 */
public final class AssetTable {

  private static final int LOGICAL_PATH = 0;
  private static final int OUTPUT_PATH = 1;

  private final Class<?> owner;
  private final String prefix;
  private final int size;
  private final String[] texts;

  private volatile Lines lines = Lines.NONE;

  private AssetTable(Class<?> owner, String prefix, int size, String[] texts) {
    this.owner = owner;
    this.prefix = prefix;
    this.size = size;
    this.texts = texts;
  }

  /**
   * Returns a table that reads these texts when it is asked.
   *
   * <p>Each asset is one line, ended by a line feed, of fields that are separated by tabs: logical
   * path and published path, both percent-encoded as {@link Asset#encodePath} does and the latter
   * without prefix; integrity, media type, bytes, and variants as {@link Asset#of} takes them; of
   * images also width and height in CSS pixels.
   *
   * @param owner class whose class loader or module holds the resources
   * @param prefix what stands before each published path, percent-encoded: {@code "/assets/"}
   * @param size number of lines
   * @param texts any number of whole lines each
   */
  public static AssetTable of(Class<?> owner, String prefix, int size, String... texts) {
    return new AssetTable(owner, prefix, size, texts.clone());
  }

  /**
   * Returns the assets in their order, for the constants of a generated class.
   *
   * @param from number of the first one, from 0
   * @param to number after the last one
   */
  public Asset[] assets(int from, int to) {
    var assets = new Asset[to - from];
    for (int i = from; i < to; i++) {
      assets[i - from] = asset(i);
    }
    return assets;
  }

  int size() {
    return size;
  }

  Asset asset(int number) {
    Lines known = lines();
    Asset asset = known.assets.get(number);
    if (asset != null) {
      return asset;
    }
    Asset made = make(known.line(number));
    return known.assets.compareAndSet(number, null, made) ? made : known.assets.get(number);
  }

  /** Returns the logical path of an asset without making it. */
  String logicalPath(int number) {
    return plain(lines().field(number, LOGICAL_PATH));
  }

  /** Returns the plain text of the published path of an asset without making it. */
  String plainPath(int number) {
    return plain(prefix + lines().field(number, OUTPUT_PATH));
  }

  private Asset make(String line) {
    String[] fields = line.split("\t", -1);
    boolean sized = fields.length > 7;
    return Asset.of(
        owner,
        plain(fields[LOGICAL_PATH]),
        prefix + fields[OUTPUT_PATH],
        fields[2],
        fields[3],
        Long.parseLong(fields[4]),
        !fields[LOGICAL_PATH].equals(fields[OUTPUT_PATH]),
        fields[5],
        sized ? Integer.parseInt(fields[6]) : 0,
        sized ? Integer.parseInt(fields[7]) : 0);
  }

  /** {@link Asset#encodePath} wrote it, so it is not malformed. */
  private static String plain(String encoded) {
    return encoded.indexOf('%') < 0 ? encoded : RequestPath.decode(encoded).orElse(encoded);
  }

  private Lines lines() {
    Lines known = lines;
    return known == Lines.NONE ? read() : known;
  }

  private synchronized Lines read() {
    if (lines == Lines.NONE) {
      lines = new Lines(texts, size);
    }
    return lines;
  }

  /** Where each line starts, and the assets that were asked for. */
  private static final class Lines {

    static final Lines NONE = new Lines(new String[0], 0);

    final AtomicReferenceArray<Asset> assets;
    private final String[] texts;
    private final int[] starts;
    private final int[] firsts;

    /**
     * Finds the lines.
     *
     * @throws IllegalStateException if there are more or fewer of them
     */
    Lines(String[] texts, int size) {
      this.texts = texts;
      this.assets = new AtomicReferenceArray<>(size);
      this.starts = new int[size];
      this.firsts = new int[texts.length];
      int count = 0;
      for (int text = 0; text < texts.length; text++) {
        firsts[text] = count;
        String lines = texts[text];
        for (int start = 0; start < lines.length(); start = lines.indexOf('\n', start) + 1) {
          if (count == size) {
            throw new IllegalStateException("more than " + size + " assets");
          }
          starts[count++] = start;
        }
      }
      if (count != size) {
        throw new IllegalStateException(count + " assets instead of " + size);
      }
    }

    String line(int number) {
      String text = text(number);
      return text.substring(starts[number], text.indexOf('\n', starts[number]));
    }

    /** Returns one of the first fields, none of which is the last of its line. */
    String field(int number, int field) {
      String text = text(number);
      int start = starts[number];
      for (int i = 0; i < field; i++) {
        start = text.indexOf('\t', start) + 1;
      }
      return text.substring(start, text.indexOf('\t', start));
    }

    private String text(int number) {
      int text = firsts.length - 1;
      while (firsts[text] > number) {
        text--;
      }
      return texts[text];
    }
  }
}
