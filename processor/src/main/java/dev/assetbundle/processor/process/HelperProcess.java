package dev.assetbundle.processor.process;

import dev.assetbundle.processor.disk.Pause;
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
import java.util.regex.Pattern;

/**
 * A running program that answers many questions at a time on its standard streams, until it is
 * closed or sends an invalid answer. It must end when its standard input ends, so it ends with this
 * JVM, even if that is killed.
 */
public final class HelperProcess implements AutoCloseable {

  /** How long to wait for the end of the process after the end of its output. */
  private static final int LAST_MILLIS = 2000;

  private static final int MOST_WORDS = 2000;

  /**
   * A program that somebody has open: on Linux a process that another thread starts while the file
   * is unpacked (ETXTBSY), on Windows a virus scanner (ERROR_SHARING_VIOLATION).
   */
  private static final Pattern IN_USE = Pattern.compile("\\berror=(26|32)\\b");

  /** Marks the end of the output. */
  private static final Frame END = new Frame(0, false, new byte[0]);

  /** Replies to questions that the process sends back before it answers. */
  public interface Replies {

    /**
     * Returns the reply, or empty if the process expects none.
     *
     * @throws IOException if {@code asked} is not a valid question
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
  private volatile Optional<LinkageError> unusable = Optional.empty();

  // Writing to a process that does not read blocks, so a thread of its own does it.
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
      HelperProcess started = new HelperProcess(begin(command), codec, lines);
      started.errors.start();
      daemon("reader", started::read).start();
      return started;
    } catch (RuntimeException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static Process begin(ProcessBuilder command) throws IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        return command.start();
      } catch (IOException e) {
        boolean inUse = IN_USE.matcher(String.valueOf(e.getMessage())).find();
        if (attempt == Pause.ATTEMPTS || !inUse) {
          throw e;
        }
        Pause.take();
      }
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

  /** Returns the answer of a process that sends no questions back. */
  public byte[] ask(byte[] question, long seconds) throws IOException, InterruptedException {
    return ask(question, seconds, back -> Optional.empty());
  }

  /**
   * Returns the answer.
   *
   * @param seconds how long to wait for the answer or the next question back; after that the
   *     process is ended
   * @param replies is called in this thread
   * @throws HelperEnded if the process ended, or sent an invalid answer
   * @throws LinkageError if the codec cannot work, as a class of it is not there
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
    if (unusable.isPresent()) {
      throw unusable.get();
    }
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
    } catch (LinkageError e) {
      fail(e);
    } catch (IOException | RuntimeException | Error e) {
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
        // The thread that asked may have given up.
        if (waiting != null) {
          waiting.add(frame);
        }
      }
    } catch (LinkageError e) {
      fail(e);
    } catch (IOException | RuntimeException | Error e) {
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

  /** Returns the last lines of a text, cut to a maximum length. */
  private static String last(String text) {
    int from = Math.max(0, text.length() - MOST_WORDS);
    int line = from == 0 ? 0 : text.indexOf('\n', from) + 1;
    return text.substring(line < text.length() ? line : from);
  }

  /**
   * Ends a process that has stopped answering, after waiting a moment for it to end by itself,
   * since its exit status tells why.
   */
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

  /** Ends a process that nobody can talk to, for a reason that whoever asks is told. */
  private void fail(LinkageError reason) {
    unusable = Optional.of(reason);
    close();
  }

  /**
   * Kills the process; it has nothing to save. Threads that wait for an answer get an exception.
   */
  @Override
  public void close() {
    isClosed = true;
    process.destroyForcibly();
    // In this order no question waits for ever: questions after this line are rejected.
    writer.shutdownNow();
    open.values().forEach(waiting -> waiting.add(END));
  }
}
