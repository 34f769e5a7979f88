package dev.assetbundle.processor.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names of the sources of a map that is being made, each once. Not for several threads. */
final class SourceNames {

  private final List<String> list = new ArrayList<>();
  private final Map<String, Integer> indexes = new HashMap<>();

  /** Returns the index of a name, which is added if it is new. */
  int index(String name) {
    return indexes.computeIfAbsent(
        name,
        added -> {
          list.add(added);
          return list.size() - 1;
        });
  }

  /** Returns the names in the order of their indexes. */
  List<String> list() {
    return list;
  }
}
