package dev.assetbundle.runtime;

import dev.assetbundle.runtime.internal.index.AssetLookup;
import dev.assetbundle.runtime.internal.index.FileTable;
import dev.assetbundle.runtime.internal.index.TableRange;
import dev.assetbundle.runtime.internal.index.TableText;
import dev.assetbundle.runtime.internal.index.TabledAssets;
import dev.assetbundle.runtime.internal.index.Wrapping;
import dev.assetbundle.runtime.internal.live.LiveBundle;
import dev.assetbundle.runtime.internal.live.LiveLookup;
import dev.assetbundle.runtime.internal.live.LiveMode;
import dev.assetbundle.runtime.internal.live.LiveSwitch;
import dev.assetbundle.runtime.internal.live.LiveWrapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The packed description of many assets. Meant for generated code alone: its text is what one
 * version of the compiler writes and the runtime of the same version reads.
 *
 * <p>The text is asked for at the first look-up, and an asset is made when that one is asked for;
 * from then on it is always the same object.
 */
public abstract class AssetTable {

  private final FileTable<Asset> files;

  /** What the assets are made of now; empty if they are what was packaged. */
  private final Optional<LiveBundle> live;

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
    this(owner, prefix, size, least, greatest, false);
  }

  /**
   * Keeps what is known without the text.
   *
   * @param owner class whose class loader or module holds the resources
   * @param prefix what stands before each published path, percent-encoded: {@code "/assets/"}
   * @param size number of assets
   * @param least the least of the names by which they are found, percent-encoded: logical paths, of
   *     earlier releases what follows the prefix in published paths
   * @param greatest the greatest of these names, percent-encoded
   * @param earlier whether they are assets of earlier releases, which are found by their published
   *     paths alone and no part of live mode
   */
  protected AssetTable(
      Class<?> owner, String prefix, int size, String least, String greatest, boolean earlier) {
    var range = new TableRange(owner, prefix, size, least, greatest, earlier);
    this.live =
        !earlier && LiveSwitch.isAsked(owner) ? LiveMode.bundle(owner, prefix) : Optional.empty();
    this.files = new FileTable<>(range, new Text(this), wrapping());
  }

  /**
   * Returns the text, any number of whole lines in each element; called once. To be loaded no
   * earlier, it has to be in another class.
   *
   * <p>Each asset is one line, ended by a line feed, of fields that are separated by tabs: logical
   * path, percent-encoded as {@link Asset#encodePath} does; fingerprint, which stands in the
   * published path after a hyphen before the last dot, or nothing if there is none; integrity,
   * media type, bytes, and variants as {@link Asset#of} takes them; of images also width and height
   * in CSS pixels; of scripts that are modules also the word {@code module}, and for each chunk
   * that they need its published path, percent-encoded, a space and its integrity.
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

  private Wrapping<Asset> wrapping() {
    return live.isPresent()
        ? new LiveWrapping<>(AssetWrapping.INSTANCE, live.get())
        : AssetWrapping.INSTANCE;
  }

  /** Returns what finds the assets of all tables of one generated class. */
  static AssetLookup<Asset> lookup(AssetTable... tables) {
    var files = new ArrayList<FileTable<Asset>>(tables.length);
    for (AssetTable table : tables) {
      files.add(table.files);
    }
    var packaged = new TabledAssets<>(List.copyOf(files));
    Optional<LiveBundle> live = tables.length == 0 ? Optional.empty() : tables[0].live;
    return live.isPresent()
        ? new LiveLookup<>(packaged, new LiveWrapping<>(AssetWrapping.INSTANCE, live.get()))
        : packaged;
  }

  /** Returns what finds the assets, for the index. */
  final FileTable<Asset> files() {
    return files;
  }
}
