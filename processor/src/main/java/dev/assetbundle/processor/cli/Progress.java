package dev.assetbundle.processor.cli;

import java.io.Console;
import java.io.PrintStream;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Shows on a terminal what a build is working on, in one line that is gone when the build ends. A
 * build that takes no time to speak of shows nothing.
 */
final class Progress implements Consumer<String> {

  private static final String CLEARED = "\r\u001B[K";
  private static final long FIRST_MILLIS = 300;
  private static final long NEXT_MILLIS = 80;
  private static final int WIDTH = 60;

  private final Optional<PrintStream> terminal;
  private final LongSupplier nanos;
  private long next;
  private int count;
  private boolean isShown;
  private boolean isEnded;

  /**
   * Shows it on a terminal, or not at all.
   *
   * @param nanos the time
   */
  Progress(Optional<PrintStream> terminal, LongSupplier nanos) {
    this.terminal = terminal;
    this.nanos = nanos;
    this.next = nanos.getAsLong() + FIRST_MILLIS * 1_000_000;
  }

  /** Returns a stream if somebody reads on a terminal what is written to it. */
  static Optional<PrintStream> terminal(PrintStream out) {
    return Optional.ofNullable(System.console()).filter(Progress::isTerminal).map(any -> out);
  }

  // From JDK 22 on there may be a console that is none.
  private static boolean isTerminal(Console console) {
    try {
      return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }

  @Override
  public synchronized void accept(String what) {
    count++;
    if (terminal.isPresent() && !isEnded && nanos.getAsLong() >= next) {
      next = nanos.getAsLong() + NEXT_MILLIS * 1_000_000;
      isShown = true;
      String end = what.length() > WIDTH ? "…" + what.substring(what.length() - WIDTH) : what;
      terminal.get().print(CLEARED + count + ": " + end);
      terminal.get().flush();
    }
  }

  /** Clears the line, so that something else may be printed. */
  synchronized void end() {
    isEnded = true;
    if (isShown) {
      isShown = false;
      terminal.ifPresent(
          out -> {
            out.print(CLEARED);
            out.flush();
          });
    }
  }
}
