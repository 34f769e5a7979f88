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

/**
 * The part of a {@link HelperProcess} that runs in the other JVM: its main method calls {@link
 * #run}.
 */
public final class HelperLoop {

  /** The work of the process. */
  public interface Service {

    /**
     * Returns the answer to a question; called by many threads.
     *
     * @param asking sends a question back and returns the reply; may be called any number of times
     * @throws IOException if the work is impossible; the process ends then
     */
    byte[] answer(byte[] question, UnaryOperator<byte[]> asking) throws IOException;
  }

  // Parsers of foreign tools recurse deeply; this is address space, not memory, until it is used.
  private static final long STACK_BYTES = 64L << 20;

  private final FrameCodec codec = new CheckedFrames();
  private final Map<Integer, BlockingQueue<byte[]>> replies = new ConcurrentHashMap<>();
  private final OutputStream out =
      new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));

  private HelperLoop() {}

  /**
   * Answers questions, each in a thread of its own, until standard input ends, which happens when
   * the asking JVM ends: then no answer is needed any more, and work in progress is dropped.
   */
  public static void run(Service service) throws IOException {
    new HelperLoop().read(service);
  }

  private void read(Service service) throws IOException {
    // Output of libraries must not be mixed with answers.
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
      // Standard input has ended, which is the regular end of the process.
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
        // The asking JVM notices that the process has ended and does the work itself.
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
