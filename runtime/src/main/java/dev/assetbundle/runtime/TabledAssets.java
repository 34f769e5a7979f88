package dev.assetbundle.runtime;

import java.util.List;

/** The assets of the tables of one generated class. */
final class TabledAssets implements AssetList {

  private final List<AssetTable> tables;
  private final int[] firsts;
  private final int size;

  TabledAssets(List<AssetTable> tables) {
    this.tables = tables;
    this.firsts = new int[tables.size()];
    int sum = 0;
    for (int i = 0; i < firsts.length; i++) {
      firsts[i] = sum;
      sum += tables.get(i).size();
    }
    this.size = sum;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Asset get(int number) {
    int table = table(number);
    return tables.get(table).asset(number - firsts[table]);
  }

  @Override
  public String logicalPath(int number) {
    int table = table(number);
    return tables.get(table).logicalPath(number - firsts[table]);
  }

  @Override
  public String plainPath(int number) {
    int table = table(number);
    return tables.get(table).plainPath(number - firsts[table]);
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

  /** Returns the last table that starts at or before a number. */
  private int table(int number) {
    int table = firsts.length - 1;
    while (firsts[table] > number) {
      table--;
    }
    return table;
  }
}
