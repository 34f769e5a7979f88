package dev.assetbundle.runtime.internal.live;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The text of a record: lines of a name and values, separated by tabs, in which {@code \\ \t \n \r}
 * stand for what the lines could not hold otherwise.
 */
record LiveRecordText(List<List<String>> all) {

  private static final String FIRST_LINE = "assetbundle-live 4";

  /**
   * Takes the lines apart.
   *
   * @throws IllegalArgumentException if it is no record, or one of another version
   */
  static LiveRecordText of(String text) {
    String[] lines = text.split("\n", -1);
    if (!lines[0].equals(FIRST_LINE)) {
      throw new IllegalArgumentException(
          "it begins with \"" + lines[0] + "\", not with \"" + FIRST_LINE + '"');
    }
    var all = new ArrayList<List<String>>();
    for (int i = 1; i < lines.length; i++) {
      all.add(Stream.of(lines[i].split("\t", -1)).map(String::translateEscapes).toList());
    }
    return new LiveRecordText(List.copyOf(all));
  }

  /** Returns the lines with a name, which stands before the values. */
  Stream<List<String>> lines(String name) {
    return all.stream().filter(line -> line.get(0).equals(name));
  }

  /** Returns the value of the only line with a name; {@code ""} if there is none. */
  String value(String name) {
    return lines(name)
        .filter(line -> line.size() > 1)
        .map(line -> line.get(1))
        .findFirst()
        .orElse("");
  }
}
