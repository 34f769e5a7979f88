package dev.assetbundle.runtime;

import java.util.List;

/**
 * Assets that exist.
 *
 * @param all immutable
 */
record ListedAssets(List<Asset> all) implements AssetList {

  @Override
  public int size() {
    return all.size();
  }

  @Override
  public Asset get(int number) {
    return all.get(number);
  }

  @Override
  public String logicalPath(int number) {
    return get(number).logicalPath();
  }

  @Override
  public String plainPath(int number) {
    return get(number).plainPath();
  }

  @Override
  public boolean distinct() {
    return all.size() < 2;
  }

  @Override
  public void addFolders(Prefixes prefixes, String context) {
    for (Asset asset : all) {
      prefixes.addFolderOf(context + asset.plainPath(), asset.logicalPath());
    }
  }
}
