package dev.assetbundle.processor.process;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Helper processes of one kind. The first is started when there is work, and usually does all of
 * it; another is started when one has ended, or has as much work as it can take. They end when this
 * is closed. If a process cannot be started, or a class is missing that is needed to talk to one,
 * that is not tried again before {@link #tryAgain}.
 */
public final class Helpers implements AutoCloseable {

  /** Starts a process. */
  public interface Start {

    /** Returns a process that is ready for work. */
    HelperProcess start() throws IOException, InterruptedException;
  }

  /** Work for a process. */
  public interface Work<T> {

    /** Does the work with a process. */
    T with(HelperProcess process) throws IOException, InterruptedException;
  }

  /** A process and the work it has. */
  private static final class Running {
    private final HelperProcess process;
    private int works = 1;
    private boolean getsNoMore;

    Running(HelperProcess process, boolean getsNoMore) {
      this.process = process;
      this.getsNoMore = getsNoMore;
    }
  }

  /** After so many failures without any work done in between there is no further attempt. */
  private static final int MOST_FAILURES = 3;

  /** How long to wait for the end of processes that were told to end. */
  private static final int LAST_SECONDS = 5;

  private final Start start;
  private final int most;

  // Guarded by this object's lock, as is what they hold.
  private final List<Running> processes = new ArrayList<>();
  private Optional<IOException> failure = Optional.empty();
  private Optional<LinkageError> unusable = Optional.empty();
  private int failures;
  private boolean closed;

  /** Creates helpers without starting a process; a process may do any amount of work at a time. */
  public Helpers(Start start) {
    this(start, Integer.MAX_VALUE);
  }

  /** Starts nothing yet; a process may do {@code most} works at a time. */
  public Helpers(Start start, int most) {
    this.start = start;
    this.most = most;
  }

  /** Returns helpers without processes: all work is refused. */
  public static Helpers none() {
    return new Helpers(
        () -> {
          throw new IOException("none");
        });
  }

  /** Returns the processes that run. */
  public synchronized List<ProcessHandle> handles() {
    return processes.stream()
        .map(running -> running.process)
        .filter(HelperProcess::isAlive)
        .map(HelperProcess::handle)
        .toList();
  }

  /**
   * Does work.
   *
   * @throws HelperEnded if the process ended before the work was done
   * @throws IOException if there is no process
   * @throws LinkageError if a class is missing
   * @throws CancellationException if this was closed or the thread was interrupted. In the latter
   *     case the process goes on: it gets no more work, and ends when no other thread waits for it.
   */
  public <T> T once(Work<T> work) throws IOException {
    return run(work, false);
  }

  /**
   * Does work, and does it again if the process ended. Other work may have been the cause; the
   * second process has no other work, so the cause is known if it ends, too.
   *
   * @throws HelperEnded if the second process ended too
   * @throws IOException as {@link #once} does
   * @throws CancellationException as {@link #once} does
   */
  public <T> T twice(Work<T> work) throws IOException {
    try {
      return run(work, false);
    } catch (HelperEnded e) {
      return run(work, true);
    }
  }

  private <T> T run(Work<T> work, boolean isAlone) throws IOException {
    try {
      Running running = isAlone ? started(true) : running();
      try {
        T done = work.with(running.process);
        worked();
        return done;
      } catch (InterruptedException e) {
        leaveAlone(running);
        throw e;
      } catch (LinkageError e) {
        giveUp(e);
        throw e;
      } finally {
        giveBack(running);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw nobodyWaits();
    } catch (HelperEnded e) {
      if (isClosed() || Thread.currentThread().isInterrupted()) {
        throw nobodyWaits();
      }
      throw e;
    }
  }

  private static CancellationException nobodyWaits() {
    return new CancellationException("nobody waits for the file");
  }

  private synchronized Running running() throws IOException, InterruptedException {
    processes.removeIf(running -> !running.process.isAlive());
    for (Running running : processes) {
      if (!running.getsNoMore && running.works < most) {
        running.works++;
        return running;
      }
    }
    return started(false);
  }

  private synchronized Running started(boolean isAlone) throws IOException, InterruptedException {
    if (unusable.isPresent()) {
      throw unusable.get();
    }
    if (closed || failure.isPresent()) {
      throw failure.orElseGet(() -> new IOException("closed"));
    }
    try {
      Running started = new Running(start.start(), isAlone);
      processes.add(started);
      return started;
    } catch (IOException e) {
      // It ended before it was ready, so the work is not the cause.
      IOException reason = e instanceof HelperEnded ? new IOException(e.getMessage(), e) : e;
      giveUp(reason);
      throw reason;
    }
  }

  /** Ends all processes and starts no other one before {@link #tryAgain}. */
  public synchronized void giveUp(IOException reason) {
    failures += failure.isEmpty() ? 1 : 0;
    failure = Optional.of(reason);
    processes.forEach(running -> running.process.close());
  }

  private synchronized void giveUp(LinkageError reason) {
    unusable = Optional.of(reason);
  }

  /** Allows to start a process again, unless that failed several times in a row. */
  public synchronized void tryAgain() {
    unusable = Optional.empty();
    if (failures < MOST_FAILURES) {
      failure = Optional.empty();
    }
  }

  private synchronized void worked() {
    failures = 0;
  }

  private synchronized void leaveAlone(Running running) {
    running.getsNoMore = true;
  }

  private synchronized void giveBack(Running running) {
    running.works--;
    if (running.getsNoMore && running.works == 0) {
      running.process.close();
    }
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  /** Ends all processes, without waiting for their end. */
  @Override
  public synchronized void close() {
    closed = true;
    processes.forEach(running -> running.process.close());
  }

  /** Ends all processes, and waits a few seconds so that none is there after the build. */
  public void closeAndWait() {
    List<ProcessHandle> last = handles();
    close();
    last.forEach(Helpers::waitFor);
  }

  // With completeOnTimeout the JDK would start a thread that never ends, and that holds all class
  // loaders of who called first.
  private static void waitFor(ProcessHandle process) {
    try {
      process.onExit().get(LAST_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      // It was told to end; the build does not wait any longer.
    }
  }
}
