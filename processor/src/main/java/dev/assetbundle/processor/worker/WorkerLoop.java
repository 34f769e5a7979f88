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

/** The other side of a {@link WorkerProcess}: what the main method of its program calls. */
public final class WorkerLoop {

  /** What the process is for. */
  public interface Service {

    /**
     * Returns the answer to a question; called by many threads.
     *
     * @throws IOException if there is none, after which this process can do nothing for anybody
     */
    byte[] answer(byte[] question) throws IOException;
  }

  private WorkerLoop() {}

  /**
   * Answers questions, each in a thread of its own, until standard input ends, and with it the JVM
   * that asks: nobody wants an answer then, so those at work are not waited for.
   */
  public static void run(Service service) throws IOException {
    DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
    // What a library prints must not get among the answers.
    System.setOut(System.err);
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)))) {
      while (true) {
        Frame question = Frame.read(in);
        Thread thread = new Thread(() -> answer(question, service, out), "worker");
        thread.setDaemon(true);
        thread.start();
      }
    } catch (EOFException e) {
      // As agreed.
    }
  }

  private static void answer(Frame question, Service service, DataOutputStream out) {
    try {
      Frame answer = new Frame(question.number(), service.answer(question.content()));
      synchronized (out) {
        answer.write(out);
      }
    } catch (IOException | RuntimeException | Error e) {
      // Who asks sees that there will be no answer, and helps himself.
      Runtime.getRuntime().halt(1);
    }
  }
}
