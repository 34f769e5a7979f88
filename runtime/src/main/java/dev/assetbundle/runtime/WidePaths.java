package dev.assetbundle.runtime;

/**
 * A table whose lines repeat the logical path in the published one, as compilers wrote it first.
 */
final class WidePaths extends AssetTable {

  private final String[] texts;

  WidePaths(Class<?> owner, String prefix, int size, String[] texts) {
    super(owner, prefix, size, "", "\uffff");
    this.texts = texts;
  }

  @Override
  protected String[] texts() {
    String[] narrow = new String[texts.length];
    for (int i = 0; i < texts.length; i++) {
      narrow[i] = narrow(texts[i]);
    }
    return narrow;
  }

  private static String narrow(String text) {
    var narrow = new StringBuilder(text.length());
    for (String line : text.split("(?<=\n)", -1)) {
      int first = line.indexOf('\t');
      if (first < 0) {
        continue;
      }
      int second = line.indexOf('\t', first + 1);
      String logicalPath = line.substring(0, first);
      int dot = logicalPath.lastIndexOf('.');
      String extension = dot < 0 ? "" : logicalPath.substring(dot);
      String published = line.substring(first + 1, second);
      narrow.append(logicalPath).append('\t');
      if (!published.equals(logicalPath)) {
        narrow.append(published, dot + 1, published.length() - extension.length());
      }
      narrow.append(line, second, line.length());
    }
    return narrow.toString();
  }
}
