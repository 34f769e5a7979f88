package dev.assetbundle.processor.language.template;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Where the lines of a text begin. Lines and columns are 1-based. */
final class ErbLines {

  private final List<Integer> starts = new ArrayList<>(List.of(0));
  private final int length;

  ErbLines(String text) {
    length = text.length();
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      starts.add(i + 1);
    }
  }

  int line(int index) {
    int found = Collections.binarySearch(starts, index);
    return found >= 0 ? found + 1 : -found - 1;
  }

  int column(int index) {
    return index - start(index) + 1;
  }

  /** Returns the index at which the line of {@code index} begins. */
  int start(int index) {
    return starts.get(line(index) - 1);
  }

  /** Returns the index of the line break at or after {@code index}, or the length of the text. */
  int end(int index) {
    int next = line(index);
    return next < starts.size() ? starts.get(next) - 1 : length;
  }

  /** Returns a line of the text that this was made of, without its line break. */
  String text(String text, int line) {
    int start = starts.get(line - 1);
    return text.substring(start, end(start));
  }
}
