package dev.assetbundle.processor.process;

import java.io.IOException;
import java.util.OptionalInt;

/** Says that a process has ended before it gave an answer. */
public final class HelperEnded extends IOException {

  private static final long serialVersionUID = 1L;

  /** What a signal ends has its number above this one as its status. */
  private static final int SIGNALS = 128;

  private final transient OptionalInt status;

  /**
   * @param words the last that it wrote to its standard error; may be empty
   * @param status with which it ended by itself; empty if it did not
   */
  HelperEnded(String words, OptionalInt status) {
    super(words);
    this.status = status;
  }

  /** Returns the status with which it ended by itself; empty if it did not. */
  public OptionalInt status() {
    return status;
  }

  /** Whether it ended by its own decision and said why, which is the message then. */
  public boolean isExplained() {
    return !String.valueOf(getMessage()).isEmpty() && status.orElse(0) < SIGNALS;
  }
}
