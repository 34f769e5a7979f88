package dev.assetbundle.processor.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ends a command that runs until the user ends it. */
final class Ending {

  private static final long LONGEST_SECONDS = 10;

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile Runnable wake = () -> {};

  /**
   * Asks the command to end when the user ends this process, as Ctrl-C does. The process then ends
   * with status 0, as soon as the command has ended.
   */
  void askWithProcess() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::endProcess, "assetbundle-ending"));
  }

  private void endProcess() {
    boolean isByUser = ended.getCount() > 0;
    ask();
    try {
      if (isByUser && ended.await(LONGEST_SECONDS, TimeUnit.SECONDS)) {
        // Otherwise the status would be that of the signal, and scripts would take it for a crash.
        Runtime.getRuntime().halt(0);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Sets what lets a command go on that waits for something else. */
  void wakeBy(Runnable action) {
    wake = action;
  }

  /** Asks the command to end. */
  void ask() {
    asked.countDown();
    wake.run();
  }

  /** Waits until the command is asked to end, or the time is over; returns whether it is. */
  boolean isAskedWithin(long millis) {
    try {
      return asked.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** Waits until the command is asked to end. */
  void await() {
    try {
      asked.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Is told that the command has ended. */
  void ended() {
    ended.countDown();
  }
}
