package dev.assetbundle.maven;

import java.util.List;

/**
 * Why annotated types have to be compiled again.
 *
 * @param reason a sentence without its full stop
 * @param types binary names
 */
record Change(String reason, List<String> types) {

  Change {
    types = List.copyOf(types);
  }

  /** Names the first of them and says how many more there are. */
  static Change of(String prefix, List<String> names, List<String> types) {
    int more = names.size() - 1;
    return new Change(prefix + names.get(0) + (more == 0 ? "" : " and " + more + " more"), types);
  }
}
