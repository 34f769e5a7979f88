package dev.assetbundle.runtime.internal.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Sends a stream without an end on a thread of its own, so that no thread of a server waits for it.
 */
public final class Relay {

  /** What is done when the stream has ended, by either side. */
  public interface End {
    /** Gives back what the server holds for the answer. */
    void end();
  }

  private Relay() {}

  /** Starts to send, and returns at once. Closes the stream in the end. */
  public static void start(InputStream source, OutputStream target, End end) {
    var thread = new Thread(() -> send(source, target, end), "assetbundle-live-events");
    thread.setDaemon(true);
    thread.start();
  }

  /** A client that leaves ends the stream, which is no failure. */
  private static void send(InputStream source, OutputStream target, End end) {
    try (source) {
      Streams.relay(source, target);
    } catch (IOException | RuntimeException e) {
      return;
    } finally {
      end.end();
    }
  }
}
