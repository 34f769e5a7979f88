package dev.assetbundle.processor.differential;

import java.util.List;
import java.util.Optional;

/**
 * What came out of a trial.
 *
 * @param difference what went wrong
 * @param comparable whether the scripts could be compared at all
 * @param warnings what the build said about them
 */
record Verdict(Optional<Difference> difference, boolean comparable, List<String> warnings) {

  Verdict {
    warnings = List.copyOf(warnings);
  }

  /** Whether a file of the bundle is published as it is. */
  boolean isUnminified() {
    return warnings.stream().anyMatch(warning -> warning.endsWith("[not-minified]"));
  }

  /**
   * A bundle that does something else than its files.
   *
   * @param kind of what went wrong; one word, or a few
   * @param expected what the files print
   * @param actual what the bundle prints, or what the build said instead
   * @param published the text of the bundle
   */
  record Difference(String kind, String expected, String actual, String published) {}
}
