package dev.assetbundle.processor.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;

/** The other side of a {@link WorkerProcess}: what the main method of its program calls. */
public final class WorkerLoop {

  /** What the process is for. */
  public interface Service {

    /**
     * Returns the answer to a question; called by many threads.
     *
     * @param asking asks back whoever put the question, as often as it takes
     * @throws IOException if there is none, after which this process can do nothing for anybody
     */
    byte[] answer(byte[] question, Asking asking) throws IOException;
  }

  private final Map<Integer, BlockingQueue<byte[]>> replies = new ConcurrentHashMap<>();
  private final DataOutputStream out =
      new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));

  // Only reserved; parsers of foreign tools recurse deeply.
  private static final long STACK_BYTES = 64L << 20;

  private WorkerLoop() {}

  /**
   * Answers questions, each in a thread of its own, until standard input ends, and with it the JVM
   * that asks: nobody wants an answer then, so those at work are not waited for.
   */
  public static void run(Service service) throws IOException {
    new WorkerLoop().read(service);
  }

  private void read(Service service) throws IOException {
    // What a library prints must not get among the answers.
    System.setOut(System.err);
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)))) {
      while (true) {
        Frame question = Frame.read(in);
        if (question.isBack()) {
          Optional.ofNullable(replies.get(question.back().number()))
              .ifPresent(waiting -> waiting.add(question.content()));
        } else {
          Thread thread = new Thread(null, answer(question, service), "worker", STACK_BYTES);
          thread.setDaemon(true);
          thread.start();
        }
      }
    } catch (EOFException e) {
      // As agreed.
    }
  }

  private Runnable answer(Frame question, Service service) {
    BlockingQueue<byte[]> waiting = new LinkedBlockingQueue<>();
    replies.put(question.number(), waiting);
    return () -> {
      try {
        byte[] answer = service.answer(question.content(), asked -> ask(question, asked, waiting));
        replies.remove(question.number());
        write(new Frame(question.number(), answer));
      } catch (IOException | RuntimeException | Error e) {
        // Who asks sees that there will be no answer, and helps himself.
        Runtime.getRuntime().halt(1);
      }
    };
  }

  private byte[] ask(Frame question, byte[] content, BlockingQueue<byte[]> waiting) {
    try {
      write(new Frame(question.number(), content).back());
      return waiting.take();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void write(Frame frame) throws IOException {
    synchronized (out) {
      frame.write(out);
    }
  }
}
