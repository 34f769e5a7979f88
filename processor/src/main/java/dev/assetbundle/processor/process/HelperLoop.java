package dev.assetbundle.processor.process;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.UnaryOperator;

/** The other side of a {@link HelperProcess}: what the main method of our own programs calls. */
public final class HelperLoop {

  /** What the process is for. */
  public interface Service {

    /**
     * Returns the answer to a question; called by many threads.
     *
     * @param asking asks back whoever put the question, as often as it takes
     * @throws IOException if there is none, after which this process can do nothing for anybody
     */
    byte[] answer(byte[] question, UnaryOperator<byte[]> asking) throws IOException;
  }

  // Only reserved; parsers of foreign tools recurse deeply.
  private static final long STACK_BYTES = 64L << 20;

  private final FrameCodec codec = new CheckedFrames();
  private final Map<Integer, BlockingQueue<byte[]>> replies = new ConcurrentHashMap<>();
  private final OutputStream out =
      new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));

  private HelperLoop() {}

  /**
   * Answers questions, each in a thread of its own, until standard input ends, and with it the JVM
   * that asks: nobody wants an answer then, so those at work are not waited for.
   */
  public static void run(Service service) throws IOException {
    new HelperLoop().read(service);
  }

  private void read(Service service) throws IOException {
    // What a library prints must not get among the answers.
    System.setOut(System.err);
    try (InputStream in = new BufferedInputStream(new FileInputStream(FileDescriptor.in))) {
      while (true) {
        Frame frame = codec.read(in);
        if (frame.isBack()) {
          Optional.ofNullable(replies.get(frame.number()))
              .ifPresent(waiting -> waiting.add(frame.content()));
        } else {
          Thread thread = new Thread(null, answer(frame, service), "worker", STACK_BYTES);
          thread.setDaemon(true);
          thread.start();
        }
      }
    } catch (EOFException e) {
      // As agreed.
    }
  }

  private Runnable answer(Frame question, Service service) {
    int number = question.number();
    BlockingQueue<byte[]> waiting = new LinkedBlockingQueue<>();
    replies.put(number, waiting);
    return () -> {
      try {
        byte[] answer = service.answer(question.content(), asked -> ask(number, asked, waiting));
        replies.remove(number);
        write(new Frame(number, false, answer));
      } catch (IOException | RuntimeException | Error e) {
        // Who asks sees that there will be no answer, and helps himself.
        Runtime.getRuntime().halt(1);
      }
    };
  }

  private byte[] ask(int number, byte[] asked, BlockingQueue<byte[]> waiting) {
    try {
      write(new Frame(number, true, asked));
      return waiting.take();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void write(Frame frame) throws IOException {
    synchronized (out) {
      codec.write(frame, out);
    }
  }
}
