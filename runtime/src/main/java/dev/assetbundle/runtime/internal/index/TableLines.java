package dev.assetbundle.runtime.internal.index;

/** The text of a table, and where each of its lines starts. */
final class TableLines {

  private final String[] texts;
  private final int[] starts;
  private final int[] firsts;

  /**
   * Finds the lines, each of which ends with a line feed.
   *
   * @param texts any number of whole lines in each element
   * @param size number of lines
   * @throws IllegalStateException if there are more or fewer of them
   */
  TableLines(String[] texts, int size) {
    this.texts = texts;
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
