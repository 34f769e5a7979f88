package dev.assetbundle.processor.resolve;

import java.util.ArrayList;
import java.util.List;

/** Finds the names in a text that was meant to hold one. */
final class SeveralNames {

  private SeveralNames() {}

  /** Returns what commas, semicolons and blanks outside of braces separate; none of it is empty. */
  static List<String> in(String text) {
    List<String> names = new ArrayList<>();
    StringBuilder name = new StringBuilder();
    int depth = 0;
    for (char c : (text + " ").toCharArray()) {
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth > 0 || (",;".indexOf(c) < 0 && !Character.isWhitespace(c))) {
        name.append(c);
      } else if (!name.isEmpty()) {
        names.add(name.toString());
        name.setLength(0);
      }
    }
    return names;
  }
}
