package dev.assetbundle.processor.diagnostic;

import java.util.Locale;

/** How much a diagnostic matters, worst first. */
public enum Severity {
  /** Nothing is written. */
  ERROR,
  /** The result is written but may not be what its author wants. */
  WARNING,
  /** Worth knowing. */
  NOTE;

  /** Returns the word compilers print: {@code error}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
