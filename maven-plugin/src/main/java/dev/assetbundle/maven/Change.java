package dev.assetbundle.maven;

import java.util.List;

/**
 * Why annotated types have to be compiled again.
 *
 * @param reason a sentence without its full stop
 * @param types binary names
 */
record Change(String reason, List<String> types) {

  /** What the reason begins with if sources of assets were edited. */
  static final String EDITED = "Changed: ";

  Change {
    types = List.copyOf(types);
  }

  /** Whether sources of assets were edited, and nothing else led to it. */
  boolean isEdit() {
    return reason.startsWith(EDITED);
  }

  /** Names the first of them and says how many more there are. */
  static Change of(String prefix, List<String> names, List<String> types) {
    int more = names.size() - 1;
    return new Change(prefix + names.get(0) + (more == 0 ? "" : " and " + more + " more"), types);
  }
}
