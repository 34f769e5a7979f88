package dev.assetbundle.sass.dart;

import java.io.IOException;
import java.util.OptionalInt;

/** Says that the compiler has ended before it gave an answer. */
final class CompilerEnded extends IOException {

  private static final long serialVersionUID = 1L;

  /** What a signal ends has its number above this one as its status. */
  private static final int SIGNALS = 128;

  private final transient OptionalInt status;

  /**
   * @param words what it wrote to its standard error; may be empty
   * @param status of the process; empty if it is not known
   */
  CompilerEnded(String words, OptionalInt status) {
    super(words);
    this.status = status;
  }

  /** Returns the status of the process; empty if it is not known. */
  OptionalInt status() {
    return status;
  }

  /** Whether it ended by its own decision, and said why. */
  boolean isExplained() {
    return !String.valueOf(getMessage()).isEmpty() && status.orElse(0) < SIGNALS;
  }
}
