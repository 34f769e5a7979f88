package dev.assetbundle.processor.worker;

import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A process that was started; it answers many questions at a time until it is closed. */
final class WorkerProcess implements AutoCloseable {

  /** What a JVM takes from the environment as if it were among its arguments. */
  private static final List<String> JVM_OPTIONS =
      List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS");

  /** From the end of its answers to that of the process. */
  private static final int LAST_MILLIS = 2000;

  private final Process process;
  private volatile boolean isClosed;
  private volatile OptionalInt status = OptionalInt.empty();

  /** What says that no more will come. */
  private static final Frame END = new Frame(0, new byte[0]);

  private final Map<Integer, BlockingQueue<Frame>> open = new ConcurrentHashMap<>();
  private final AtomicInteger asked = new AtomicInteger();
  private final DataOutputStream questions;

  // A process that does not read stops whoever writes to it, so those who ask do not.
  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(work -> daemon("writer", work));

  /**
   * Starts a process.
   *
   * @param errors receives each line of its standard error, if anybody wants them
   * @throws IOException if there is no such program
   */
  WorkerProcess(List<String> command, Optional<Consumer<String>> errors) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    JVM_OPTIONS.forEach(builder.environment()::remove);
    if (errors.isEmpty()) {
      builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    }
    process = builder.start();
    questions = new DataOutputStream(process.getOutputStream());
    daemon("reader", this::read).start();
    errors.ifPresent(lines -> daemon("errors", () -> read(lines)).start());
  }

  private static Thread daemon(String name, Runnable work) {
    Thread thread = new Thread(work, "assetbundle-worker-" + name);
    thread.setDaemon(true);
    return thread;
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  /**
   * Returns the answer.
   *
   * @param seconds how long to wait for it, or for what is asked back before it
   * @param asking answers that, in this thread
   * @throws IOException if the process ended, or says what is no answer
   * @throws TimeoutException if the time is over
   * @throws InterruptedException if this thread was interrupted
   */
  byte[] ask(byte[] content, long seconds, Asking asking)
      throws IOException, TimeoutException, InterruptedException {
    Frame question = new Frame(asked.getAndIncrement(), content);
    BlockingQueue<Frame> answers = new LinkedBlockingQueue<>();
    open.put(question.number(), answers);
    try {
      writer.execute(() -> write(question));
      while (true) {
        Frame answer = answers.poll(seconds, TimeUnit.SECONDS);
        if (answer == null) {
          throw new TimeoutException();
        } else if (answer == END) {
          throw new IOException("the process is over");
        } else if (!answer.isBack()) {
          return answer.content();
        }
        Frame reply = new Frame(answer.number(), asking.ask(answer.content()));
        writer.execute(() -> write(reply));
      }
    } catch (RejectedExecutionException e) {
      throw new IOException("the process is over", e);
    } finally {
      open.remove(question.number());
    }
  }

  private void write(Frame question) {
    try {
      question.write(questions);
    } catch (IOException e) {
      close();
    }
  }

  @SuppressWarnings("EmptyCatch")
  private void read(Consumer<String> lines) {
    try (BufferedReader reader = process.errorReader(StandardCharsets.UTF_8)) {
      reader.lines().forEach(lines);
    } catch (IOException | UncheckedIOException e) {
      // The process is over.
    }
  }

  private void read() {
    try (DataInputStream answers = new DataInputStream(process.getInputStream())) {
      while (true) {
        Frame frame = Frame.read(answers);
        int number = frame.isBack() ? frame.back().number() : frame.number();
        if (number >= asked.get()) {
          throw new IOException("an answer to no question");
        }
        BlockingQueue<Frame> waiting = open.get(number);
        // Whoever asked may have given up since.
        if (waiting != null) {
          waiting.add(frame);
        }
      }
    } catch (IOException | OutOfMemoryError e) {
      end();
      close();
    }
  }

  // Before it is ended by us, after which its status would say nothing.
  private void end() {
    try {
      if (!isClosed && process.waitFor(LAST_MILLIS, TimeUnit.MILLISECONDS) && !isClosed) {
        status = OptionalInt.of(process.exitValue());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns the status with which it ended by itself; empty if it did not, or is at work. */
  OptionalInt status() {
    return status;
  }

  /** Ends the process at once. Who waits for an answer gets none. */
  @Override
  public void close() {
    isClosed = true;
    process.destroyForcibly();
    // In this order no question is left alone: what comes after this line is rejected.
    writer.shutdownNow();
    open.values().forEach(waiting -> waiting.add(END));
  }
}
