package dev.assetbundle.runtime;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The assets of the tables of one generated class. */
final class TabledAssets implements AssetList {

  private final List<AssetTable> tables;
  private final int size;

  TabledAssets(List<AssetTable> tables) {
    this.tables = tables;
    int sum = 0;
    for (AssetTable table : tables) {
      sum += table.size();
    }
    this.size = sum;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public List<Asset> all() {
    var assets = new ArrayList<Asset>(size);
    for (AssetTable table : tables) {
      assets.addAll(List.of(table.assets(0, table.size())));
    }
    return assets;
  }

  @Override
  public Optional<Asset> find(String logicalPath) {
    String encoded = RequestPath.encode(logicalPath);
    for (AssetTable table : tables) {
      int number = table.find(encoded);
      if (number != AssetTable.NONE) {
        return Optional.of(table.asset(number));
      }
    }
    return Optional.empty();
  }

  @Override
  public Optional<Asset> findByPath(String plainPath) {
    String encoded = RequestPath.encode(plainPath);
    for (AssetTable table : tables) {
      int number = table.findByPath(encoded);
      if (number != AssetTable.NONE) {
        return Optional.of(table.asset(number));
      }
    }
    return Optional.empty();
  }

  @Override
  public Collection<String> logicalPaths() {
    var paths = new ArrayList<String>(size);
    for (AssetTable table : tables) {
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
  public void addFolders(Prefixes prefixes, String context) {
    for (AssetTable table : tables) {
      prefixes.addFolder(context + table.folder());
    }
  }
}
