package dev.assetbundle.processor.process;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * A running program that answers many questions at a time on its standard streams, until it is
 * closed or does not answer as it should. It is expected to end when its standard input does, hence
 * with this JVM, however that ends.
 */
public final class HelperProcess implements AutoCloseable {

  /** From the end of its answers to that of the process. */
  private static final int LAST_MILLIS = 2000;

  private static final int MOST_WORDS = 2000;

  /** What says that no more will come. */
  private static final Frame END = new Frame(0, false, new byte[0]);

  /** Replies to what the process asks before it answers. */
  public interface Replies {

    /**
     * Returns the reply, or empty if the process expects none.
     *
     * @throws IOException if {@code asked} is nothing that can be asked
     */
    Optional<byte[]> to(byte[] asked) throws IOException;
  }

  private final Process process;
  private final FrameCodec codec;
  private final OutputStream requests;
  private final Map<Integer, BlockingQueue<Frame>> open = new ConcurrentHashMap<>();
  private final AtomicInteger asked = new AtomicInteger();
  private final Thread errors;
  private volatile String words = "";
  private volatile boolean isClosed;
  private volatile OptionalInt status = OptionalInt.empty();

  // A process that does not read stops whoever writes to it, so those who ask do not.
  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(work -> daemon("writer", work));

  private HelperProcess(Process process, FrameCodec codec, Consumer<String> lines) {
    this.process = process;
    this.codec = codec;
    this.requests = new BufferedOutputStream(process.getOutputStream());
    this.errors = daemon("errors", () -> readErrors(lines));
  }

  /**
   * Starts a program.
   *
   * @param lines receives each line that it writes to its standard error, in a thread of its own
   * @throws IOException if there is no such program, or none may be started here
   */
  public static HelperProcess start(
      ProcessBuilder command, FrameCodec codec, Consumer<String> lines) throws IOException {
    try {
      HelperProcess started = new HelperProcess(command.start(), codec, lines);
      started.errors.start();
      daemon("reader", started::read).start();
      return started;
    } catch (RuntimeException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static Thread daemon(String name, Runnable work) {
    Thread thread = new Thread(work, "assetbundle-helper-" + name);
    thread.setDaemon(true);
    return thread;
  }

  /** Returns the process. */
  public ProcessHandle handle() {
    return process.toHandle();
  }

  /** Whether it may still answer. */
  public boolean isAlive() {
    return !isClosed && process.isAlive();
  }

  /** Returns the answer of a process that asks nothing back. */
  public byte[] ask(byte[] question, long seconds) throws IOException, InterruptedException {
    return ask(question, seconds, back -> Optional.empty());
  }

  /**
   * Returns the answer.
   *
   * @param seconds how long to wait for it, or for what is asked back before it; after that the
   *     process is ended
   * @param replies is asked in this thread
   * @throws HelperEnded if the process ended, or says what is no answer
   * @throws InterruptedException if this thread was interrupted; the process goes on with the work
   */
  public byte[] ask(byte[] question, long seconds, Replies replies)
      throws IOException, InterruptedException {
    int number = asked.incrementAndGet();
    BlockingQueue<Frame> answers = new LinkedBlockingQueue<>();
    open.put(number, answers);
    try {
      send(new Frame(number, false, question));
      while (true) {
        Frame answer = answers.poll(seconds, TimeUnit.SECONDS);
        if (answer == null) {
          close();
          throw ended();
        } else if (answer == END) {
          throw ended();
        } else if (!answer.isBack()) {
          return answer.content();
        }
        Optional<byte[]> reply = replies.to(answer.content());
        if (reply.isPresent()) {
          send(new Frame(number, true, reply.get()));
        }
      }
    } finally {
      open.remove(number);
    }
  }

  private HelperEnded ended() {
    return new HelperEnded(status.isPresent() ? words.strip() : "", status);
  }

  private void send(Frame frame) throws HelperEnded {
    try {
      writer.execute(() -> write(frame));
    } catch (RejectedExecutionException e) {
      throw ended();
    }
  }

  private void write(Frame frame) {
    try {
      codec.write(frame, requests);
      requests.flush();
    } catch (IOException | RuntimeException e) {
      fail();
    }
  }

  private void read() {
    try (InputStream answers = new BufferedInputStream(process.getInputStream())) {
      while (true) {
        Frame frame = codec.read(answers);
        if (frame.number() > asked.get()) {
          throw new IOException("an answer to no question");
        }
        BlockingQueue<Frame> waiting = open.get(frame.number());
        // Whoever asked may have given up since.
        if (waiting != null) {
          waiting.add(frame);
        }
      }
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      fail();
    }
  }

  @SuppressWarnings("EmptyCatch")
  private void readErrors(Consumer<String> lines) {
    try (BufferedReader reader = process.errorReader(StandardCharsets.UTF_8)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        words = last(words + line + "\n");
        lines.accept(line);
      }
    } catch (IOException e) {
      // The process is over.
    }
  }

  /** Returns the last lines of a text, or the end of one that is longer than they may be. */
  private static String last(String text) {
    int from = Math.max(0, text.length() - MOST_WORDS);
    int line = from == 0 ? 0 : text.indexOf('\n', from) + 1;
    return text.substring(line < text.length() ? line : from);
  }

  /** Ends what has stopped answering, but sees first whether it ends by itself, and how. */
  private void fail() {
    try {
      if (!isClosed && process.waitFor(LAST_MILLIS, TimeUnit.MILLISECONDS)) {
        errors.join(LAST_MILLIS);
        if (!isClosed) {
          status = OptionalInt.of(process.exitValue());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    close();
  }

  /** Ends the process at once, which it has nothing to save for. Who waits gets no answer. */
  @Override
  public void close() {
    isClosed = true;
    process.destroyForcibly();
    // In this order no question is left alone: what comes after this line is rejected.
    writer.shutdownNow();
    open.values().forEach(waiting -> waiting.add(END));
  }
}
