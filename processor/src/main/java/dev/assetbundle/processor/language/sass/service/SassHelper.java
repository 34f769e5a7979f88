package dev.assetbundle.processor.language.sass.service;

import dev.assetbundle.processor.worker.Asking;
import dev.assetbundle.processor.worker.Worker;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** A process that runs libsass for several files at a time. */
final class SassHelper implements AutoCloseable {

  /** For the library to be unpacked and loaded, on any machine. */
  private static final int START_SECONDS = 60;

  /** For what was written before the answer to come through another pipe. */
  private static final int LAST_WORD_MILLIS = 5000;

  private final SassComplaints complaints = new SassComplaints();
  private final Worker worker;
  private Optional<Boolean> ready = Optional.empty();
  private int files;
  private boolean retired;

  SassHelper(Supplier<Optional<List<String>>> command) {
    this.worker = new Worker(command, complaints);
  }

  /** Whether libsass runs there; starts it. */
  synchronized boolean isReady() {
    if (ready.isEmpty()) {
      ready = Optional.of(worker.ask(new byte[0], START_SECONDS).isPresent());
    }
    return ready.get();
  }

  /** Whether it is there for further files. */
  synchronized boolean isOpen() {
    return !retired;
  }

  /**
   * Returns the answer; empty if the process ended, or this thread was interrupted, whose file it
   * goes on with then: it gets no more files, and ends when nobody waits for any.
   */
  Optional<byte[]> ask(byte[] question, Asking asking) {
    change(1);
    try {
      Optional<byte[]> answer = worker.ask(question, Integer.MAX_VALUE, asking);
      if (answer.isEmpty()) {
        retire();
      }
      return answer;
    } finally {
      change(-1);
    }
  }

  /** Returns the status with which the process ended by itself; empty if it did not. */
  OptionalInt status() {
    return worker.status();
  }

  /** Returns what libsass wrote to standard error during a compilation that was answered. */
  List<SassComplaint> complaints(int run) {
    return complaints.of(run, LAST_WORD_MILLIS);
  }

  private synchronized void retire() {
    retired = true;
  }

  private synchronized void change(int by) {
    files += by;
    if (retired && files == 0) {
      worker.close();
    }
  }

  @Override
  public void close() {
    retire();
    worker.close();
  }
}
