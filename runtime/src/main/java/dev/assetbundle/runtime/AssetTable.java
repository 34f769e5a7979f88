package dev.assetbundle.runtime;

import dev.assetbundle.runtime.internal.index.FileTable;
import dev.assetbundle.runtime.internal.index.TableRange;
import dev.assetbundle.runtime.internal.index.TableText;

/**
 * The packed description of many assets. Meant for generated code alone: its text is what one
 * version of the compiler writes and the runtime of the same version reads.
 *
 * <p>The text is asked for at the first look-up, and an asset is made when that one is asked for;
 * from then on it is always the same object.
 */
public abstract class AssetTable {

  private final FileTable<Asset> files;

  /** The text of a table, asked for when it is needed; no lambda, for a fast start. */
  private record Text(AssetTable table) implements TableText {
    @Override
    public String[] texts() {
      return table.texts();
    }
  }

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
    var range = new TableRange(owner, prefix, size, least, greatest);
    this.files = new FileTable<>(range, new Text(this), AssetWrapping.INSTANCE);
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
      assets[i - from] = files.asset(i);
    }
    return assets;
  }

  /** Returns what finds the assets, for the index. */
  final FileTable<Asset> files() {
    return files;
  }
}
