package dev.assetbundle.processor.process;

import java.io.IOException;
import java.util.OptionalInt;

/** Thrown if a process ended before it answered. */
public final class HelperEnded extends IOException {

  private static final long serialVersionUID = 1L;

  /** A process that was killed by a signal has 128 plus the number of the signal as its status. */
  private static final int SIGNALS = 128;

  private final transient OptionalInt status;

  /**
   * @param words the last lines of its standard error; may be empty
   * @param status its exit status; empty if it was ended from here
   */
  HelperEnded(String words, OptionalInt status) {
    super(words);
    this.status = status;
  }

  /** Returns its exit status; empty if it was ended from here. */
  public OptionalInt status() {
    return status;
  }

  /** Whether it exited by itself with an explanation, which is the message of this exception. */
  public boolean isExplained() {
    return !String.valueOf(getMessage()).isEmpty() && status.orElse(0) < SIGNALS;
  }
}
