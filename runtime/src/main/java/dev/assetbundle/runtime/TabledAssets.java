package dev.assetbundle.runtime;

import java.util.List;

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
  public Asset get(int number) {
    return find(number, AssetTable::asset);
  }

  @Override
  public String logicalPath(int number) {
    return find(number, AssetTable::logicalPath);
  }

  @Override
  public String plainPath(int number) {
    return find(number, AssetTable::plainPath);
  }

  @Override
  public boolean distinct() {
    return true;
  }

  /** All assets of a generated class are published in one folder. */
  @Override
  public void addFolders(Prefixes prefixes, String context) {
    if (size > 0) {
      prefixes.addFolderOf(context + plainPath(0), logicalPath(0));
    }
  }

  /** What a table tells about one of its assets. */
  private interface Question<T> {
    T ask(AssetTable table, int number);
  }

  private <T> T find(int number, Question<T> question) {
    int rest = number;
    for (AssetTable table : tables) {
      if (rest < table.size()) {
        return question.ask(table, rest);
      }
      rest -= table.size();
    }
    throw new IndexOutOfBoundsException(number);
  }
}
