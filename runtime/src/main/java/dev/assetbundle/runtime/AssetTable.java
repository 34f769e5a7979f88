package dev.assetbundle.runtime;

import java.util.HashMap;
import java.util.Map;

/**
 * The packed description of many assets. Meant for generated code alone: its text is what one
 * version of the compiler writes and the runtime of the same version reads.
 *
 * <p>The text is asked for at the first look-up, and an asset is made when that one is asked for;
 * from then on it is always the same object.
 */
public abstract class AssetTable {

  private static final int LOGICAL_PATH = 0;
  private static final int FINGERPRINT = 1;

  /** What a look-up gives that finds nothing. */
  static final int NONE = -1;

  private final Class<?> owner;
  private final String prefix;
  private final int size;
  private final String least;
  private final String greatest;

  private volatile TableLines lines = TableLines.NONE;
  private volatile Map<String, Integer> numbers = Map.of();

  /**
   * Keeps what is known without the text.
   *
   * @param owner class whose class loader or module holds the resources
   * @param prefix what stands before each published path, percent-encoded: {@code "/assets/"}
   * @param size number of assets
   * @param least the least of their logical paths, percent-encoded: a table that cannot hold a name
   *     is not read to find it
   * @param greatest the greatest of their logical paths, percent-encoded
   */
  protected AssetTable(Class<?> owner, String prefix, int size, String least, String greatest) {
    this.owner = owner;
    this.prefix = prefix;
    this.size = size;
    this.least = least;
    this.greatest = greatest;
  }

  /**
   * Returns the text, any number of whole lines in each element; called once. To be loaded no
   * earlier, it has to be in another class.
   *
   * <p>Each asset is one line, ended by a line feed, of fields that are separated by tabs: logical
   * path, percent-encoded as {@link Asset#encodePath} does; fingerprint, which stands in the
   * published path after a hyphen before the last dot, or nothing if there is none; integrity,
   * media type, bytes, and variants as {@link Asset#of} takes them; of images also width and height
   * in CSS pixels; of scripts that are modules also the word {@code module}.
   */
  protected abstract String[] texts();

  /**
   * Returns the assets in their order, for the constants of a generated class.
   *
   * @param from number of the first one, from 0
   * @param to number after the last one
   */
  public final Asset[] assets(int from, int to) {
    var assets = new Asset[to - from];
    for (int i = from; i < to; i++) {
      assets[i - from] = asset(i);
    }
    return assets;
  }

  /** Returns the folder that all assets are published in, not percent-encoded. */
  final String folder() {
    return plain(prefix);
  }

  final int size() {
    return size;
  }

  final Asset asset(int number) {
    TableLines known = lines();
    Asset asset = known.assets.get(number);
    if (asset != null) {
      return asset;
    }
    Asset made = make(known.line(number));
    return known.assets.compareAndSet(number, null, made) ? made : known.assets.get(number);
  }

  /** Returns the logical path of an asset without making it. */
  final String logicalPath(int number) {
    return plain(lines().field(number, LOGICAL_PATH));
  }

  /** Returns the number of the asset with a logical path that is percent-encoded, or NONE. */
  final int find(String logicalPath) {
    boolean within = logicalPath.compareTo(least) >= 0 && logicalPath.compareTo(greatest) <= 0;
    return within ? numbers().getOrDefault(logicalPath, NONE) : NONE;
  }

  /** Returns the number of the asset with a published path that is percent-encoded, or NONE. */
  final int findByPath(String path) {
    if (!path.startsWith(prefix)) {
      return NONE;
    }
    String name = path.substring(prefix.length());
    int dot = name.lastIndexOf('.');
    int hyphen = name.lastIndexOf('-', dot);
    if (hyphen >= 0) {
      int number = find(name.substring(0, hyphen) + name.substring(dot));
      if (number != NONE
          && lines().field(number, FINGERPRINT).equals(name.substring(hyphen + 1, dot))) {
        return number;
      }
    }
    int number = find(name);
    return number != NONE && lines().field(number, FINGERPRINT).isEmpty() ? number : NONE;
  }

  private Asset make(String line) {
    String[] fields = line.split("\t", -1);
    boolean sized = fields.length > 7;
    Asset asset =
        Asset.of(
            owner,
            plain(fields[LOGICAL_PATH]),
            path(fields[LOGICAL_PATH], fields[FINGERPRINT]),
            fields[2],
            fields[3],
            Long.parseLong(fields[4]),
            !fields[FINGERPRINT].isEmpty(),
            fields[5],
            sized ? Integer.parseInt(fields[6]) : 0,
            sized ? Integer.parseInt(fields[7]) : 0);
    return fields.length == 7 && fields[6].equals("module") ? asset.asModule() : asset;
  }

  private String path(String logicalPath, String fingerprint) {
    if (fingerprint.isEmpty()) {
      return prefix + logicalPath;
    }
    int dot = logicalPath.lastIndexOf('.');
    return prefix + logicalPath.substring(0, dot) + '-' + fingerprint + logicalPath.substring(dot);
  }

  /** {@link Asset#encodePath} wrote it, so it is not malformed. */
  private static String plain(String encoded) {
    return encoded.indexOf('%') < 0 ? encoded : RequestPath.decode(encoded).orElse(encoded);
  }

  private Map<String, Integer> numbers() {
    Map<String, Integer> known = numbers;
    if (known.isEmpty()) {
      known = new HashMap<>(size * 2);
      TableLines all = lines();
      for (int i = 0; i < size; i++) {
        known.put(all.field(i, LOGICAL_PATH), i);
      }
      numbers = known;
    }
    return known;
  }

  private TableLines lines() {
    TableLines known = lines;
    return known == TableLines.NONE ? read() : known;
  }

  private synchronized TableLines read() {
    if (lines == TableLines.NONE) {
      lines = new TableLines(texts(), size);
    }
    return lines;
  }
}
