package dev.assetbundle.sass.dart;

import com.sass_lang.embedded_protocol.InboundMessage;
import com.sass_lang.embedded_protocol.OutboundMessage;
import de.larsgrefer.sass.embedded.connection.Packet;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A running compiler, which speaks the embedded protocol of Sass on its standard streams. It ends
 * by itself when its input ends, hence with this JVM, however that ends.
 */
final class CompilerProcess implements AutoCloseable {

  private static final int MOST_WORDS = 2000;

  private final Process process;
  private final OutputStream requests;
  private final InputStream answers;
  private final AtomicInteger ids = new AtomicInteger();

  // Guarded by this object's lock, which is not held while somebody reads.
  private final Map<Integer, Conversation> conversations = new HashMap<>();
  private boolean reading;
  private boolean ended;

  CompilerProcess(Process process) {
    this.process = process;
    this.requests = process.getOutputStream();
    this.answers = new BufferedInputStream(process.getInputStream(), 1 << 16);
  }

  long pid() {
    return process.pid();
  }

  synchronized boolean isAlive() {
    return !ended && process.isAlive();
  }

  /** Returns how many files it is compiling. */
  synchronized int files() {
    return conversations.size();
  }

  synchronized Conversation open() {
    int id = ids.incrementAndGet();
    Conversation conversation = new Conversation(this, id);
    conversations.put(id, conversation);
    return conversation;
  }

  synchronized void forget(int id) {
    conversations.remove(id);
  }

  void send(int id, InboundMessage message) throws IOException {
    synchronized (requests) {
      new Packet<>(id, message).writeDelimitedTo(requests);
      requests.flush();
    }
  }

  /**
   * Waits for the next message of a conversation; empty if the compiler has ended. Of all threads
   * that wait, one reads for all, so that a single one is not kept waiting for another to wake it.
   */
  Optional<OutboundMessage> receive(Conversation conversation) {
    boolean interrupted = false;
    try {
      while (true) {
        synchronized (this) {
          if (reading && conversation.isEmpty()) {
            try {
              wait();
            } catch (InterruptedException e) {
              // The compiler answers soon; who asked is told of the interruption after that.
              interrupted = true;
            }
            continue;
          }
          if (ended || !conversation.isEmpty()) {
            return conversation.take();
          }
          reading = true;
        }
        read();
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void read() {
    Optional<Packet<OutboundMessage>> packet = Optional.empty();
    try {
      packet = Optional.of(Packet.parseDelimitedFrom(answers, OutboundMessage.parser()));
    } catch (IOException e) {
      // The compiler has ended, by our wish or not.
    } finally {
      synchronized (this) {
        reading = false;
        ended = ended || packet.isEmpty();
        packet.ifPresent(this::deliver);
        notifyAll();
      }
    }
  }

  private void deliver(Packet<OutboundMessage> packet) {
    Conversation conversation = conversations.get(packet.getCompilationId());
    if (conversation != null) {
      conversation.put(packet.getMessage());
    }
  }

  /** Returns how it ended, as far as it can be told. */
  CompilerEnded ended() {
    OptionalInt status = OptionalInt.empty();
    String said = "";
    try {
      if (process.waitFor(1, TimeUnit.SECONDS)) {
        status = OptionalInt.of(process.exitValue());
        byte[] words = process.getErrorStream().readNBytes(MOST_WORDS);
        said = new String(words, StandardCharsets.UTF_8).strip();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      // Nothing more is known.
    }
    return new CompilerEnded(said, status);
  }

  /** Ends it; whoever still waits for an answer is told so. */
  @Override
  public void close() {
    synchronized (this) {
      ended = true;
      notifyAll();
    }
    // It has nothing to save or to clean.
    process.destroyForcibly();
    try {
      process.waitFor(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
