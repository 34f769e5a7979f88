package dev.assetbundle.runtime.internal.index;

import dev.assetbundle.runtime.internal.asset.PublishedFile;
import dev.assetbundle.runtime.internal.url.PercentEncoding;
import dev.assetbundle.runtime.internal.url.PublishedFolders;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The assets of all tables of one generated class.
 *
 * @param <A> the class that users see
 */
public final class TabledAssets<A> implements AssetLookup<A> {

  /** All tables, which have different paths. */
  private final List<FileTable<A>> tables;

  /** Those whose files are found by their logical paths, too. */
  private final List<FileTable<A>> current;

  private final int size;

  /** Keeps a list of tables that does not change. */
  public TabledAssets(List<FileTable<A>> tables) {
    this.tables = tables;
    this.current = new ArrayList<>(tables.size());
    int sum = 0;
    for (FileTable<A> table : tables) {
      if (!table.isEarlier()) {
        current.add(table);
        sum += table.size();
      }
    }
    this.size = sum;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Optional<A> find(String logicalPath) {
    String encoded = PercentEncoding.encode(logicalPath);
    for (FileTable<A> table : current) {
      int number = table.find(encoded);
      if (number != FileTable.NONE) {
        return Optional.of(table.asset(number));
      }
    }
    return Optional.empty();
  }

  @Override
  public Optional<A> findByPath(String plainPath) {
    String encoded = PercentEncoding.encode(plainPath);
    for (FileTable<A> table : tables) {
      int number = table.findByPath(encoded);
      if (number != FileTable.NONE) {
        return Optional.of(table.asset(number));
      }
    }
    return Optional.empty();
  }

  @Override
  public Optional<PublishedFile> findFile(String plainPath) {
    String encoded = PercentEncoding.encode(plainPath);
    for (FileTable<A> table : tables) {
      int number = table.findByPath(encoded);
      if (number != FileTable.NONE) {
        return Optional.of(table.file(number));
      }
    }
    return Optional.empty();
  }

  @Override
  public Collection<String> logicalPaths() {
    var paths = new ArrayList<String>(size);
    for (FileTable<A> table : current) {
      for (int i = 0; i < table.size(); i++) {
        paths.add(table.logicalPath(i));
      }
    }
    return paths;
  }

  @Override
  public boolean distinct() {
    return true;
  }

  @Override
  public void addFolders(PublishedFolders folders, String context) {
    for (FileTable<A> table : tables) {
      folders.addFolder(context + table.folder());
    }
  }

  @Override
  public List<A> all() {
    var assets = new ArrayList<A>(size);
    for (FileTable<A> table : current) {
      for (int i = 0; i < table.size(); i++) {
        assets.add(table.asset(i));
      }
    }
    return assets;
  }

  @Override
  public List<PublishedFile> unfingerprinted() {
    var files = new ArrayList<PublishedFile>();
    for (FileTable<A> table : tables) {
      for (int i = 0; i < table.size(); i++) {
        if (table.fingerprint(i).isEmpty()) {
          files.add(table.file(i));
        }
      }
    }
    return files;
  }
}
