package dev.assetbundle.processor.differential;

import java.util.List;

/**
 * Scripts that are published as one bundle.
 *
 * @param files the texts of its files, in their order
 * @param pages what a page without the bundle would load instead, one script after the other; the
 *     files themselves, but for directives, which count at the start of a script only
 * @param names declared at top level
 */
record Trial(List<String> files, List<String> pages, List<String> names) {

  Trial {
    files = List.copyOf(files);
    pages = List.copyOf(pages);
    names = List.copyOf(names);
  }

  /** Returns scripts that mean the same in one bundle as they do one after the other. */
  static Trial of(List<String> files) {
    return new Trial(files, files, List.of());
  }

  boolean isJoined() {
    return files.size() > 1;
  }
}
