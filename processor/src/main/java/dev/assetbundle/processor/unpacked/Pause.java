package dev.assetbundle.processor.unpacked;

import java.io.IOException;

/** The time that others get to let go of a file. */
final class Pause {

  /** How often something is tried before nobody is believed to let go. */
  static final int ATTEMPTS = 20;

  private static final int MILLIS = 50;

  private Pause() {}

  /**
   * Waits.
   *
   * @throws IOException if this thread was interrupted
   */
  static void take() throws IOException {
    try {
      Thread.sleep(MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
