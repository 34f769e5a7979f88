package dev.assetbundle.processor.worker;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Has questions answered by a process that starts with the first one. It ends when this is closed,
 * when it does not answer as it should, and when this JVM ends, however it does. It is not started
 * again: after that every answer is empty, and who asks has to do the work.
 */
public final class Worker implements AutoCloseable {

  /** Answers nothing. */
  public static final Worker NONE = new Worker(Optional::empty);

  private final Supplier<Optional<List<String>>> command;
  private final Optional<Consumer<String>> errors;
  private Optional<WorkerProcess> process = Optional.empty();
  private boolean closed;
  private volatile OptionalInt status = OptionalInt.empty();

  /**
   * Starts nothing yet.
   *
   * @param command gives a program that calls {@link WorkerLoop}, or empty if there is none
   */
  public Worker(Supplier<Optional<List<String>>> command) {
    this(command, Optional.empty());
  }

  /**
   * Starts nothing yet.
   *
   * @param command gives a program that calls {@link WorkerLoop}, or empty if there is none
   * @param errors receives each line that the program writes to its standard error, in a thread of
   *     its own
   */
  public Worker(Supplier<Optional<List<String>>> command, Consumer<String> errors) {
    this(command, Optional.of(errors));
  }

  private Worker(Supplier<Optional<List<String>>> command, Optional<Consumer<String>> errors) {
    this.command = command;
    this.errors = errors;
  }

  /** Returns the process, if there is one now. */
  public synchronized Optional<ProcessHandle> handle() {
    return process.map(WorkerProcess::handle);
  }

  /** Returns the status with which the process ended by itself; empty if it did not. */
  public OptionalInt status() {
    return status;
  }

  /**
   * Returns the answer, or empty if there will be none.
   *
   * @param seconds after which the process counts as dead
   */
  public Optional<byte[]> ask(byte[] question, long seconds) {
    return ask(question, seconds, asked -> new byte[0]);
  }

  /**
   * Returns the answer, or empty if there will be none.
   *
   * @param seconds after which the process counts as dead, or this thread is interrupted before
   * @param asking answers what the process asks before, in this thread
   */
  public Optional<byte[]> ask(byte[] question, long seconds, Asking asking) {
    Optional<WorkerProcess> running = running();
    if (running.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(running.get().ask(question, seconds, asking));
    } catch (InterruptedException e) {
      // Whoever wants to finish all the same can do the work, which nothing interrupts.
      Thread.currentThread().interrupt();
    } catch (IOException | TimeoutException e) {
      status = running.get().status();
      close();
    }
    return Optional.empty();
  }

  private synchronized Optional<WorkerProcess> running() {
    if (process.isEmpty() && !closed) {
      process = command.get().flatMap(this::start);
      closed = process.isEmpty();
    }
    return process;
  }

  private Optional<WorkerProcess> start(List<String> command) {
    try {
      return Optional.of(new WorkerProcess(command, errors));
    } catch (IOException | RuntimeException e) {
      // There is no such program, or none may be started here.
      return Optional.empty();
    }
  }

  /** Ends the process. */
  @Override
  public synchronized void close() {
    closed = true;
    process.ifPresent(WorkerProcess::close);
    process = Optional.empty();
  }
}
