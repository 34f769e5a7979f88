package dev.assetbundle.sass.dart;

import com.sass_lang.embedded_protocol.InboundMessage;
import com.sass_lang.embedded_protocol.OutboundMessage;
import de.larsgrefer.sass.embedded.connection.Packet;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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
  private final Map<Integer, Conversation> conversations = new ConcurrentHashMap<>();
  private final AtomicInteger ids = new AtomicInteger();
  private volatile boolean ended;

  CompilerProcess(Process process) {
    this.process = process;
    this.requests = process.getOutputStream();
    Thread reader = new Thread(this::read, "dart-sass-reader");
    reader.setDaemon(true);
    reader.start();
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return !ended && process.isAlive();
  }

  /** Returns how many files it is compiling. */
  int files() {
    return conversations.size();
  }

  Conversation open() {
    int id = ids.incrementAndGet();
    Conversation conversation = new Conversation(this, id);
    conversations.put(id, conversation);
    if (ended) {
      conversation.take(Optional.empty());
    }
    return conversation;
  }

  void forget(int id) {
    conversations.remove(id);
  }

  void send(int id, InboundMessage message) throws IOException {
    synchronized (requests) {
      new Packet<>(id, message).writeDelimitedTo(requests);
      requests.flush();
    }
  }

  private void read() {
    try (InputStream in = new BufferedInputStream(process.getInputStream(), 1 << 16)) {
      while (true) {
        Packet<OutboundMessage> packet =
            Packet.parseDelimitedFrom(in, OutboundMessage.parser());
        Conversation conversation = conversations.get(packet.getCompilationId());
        if (conversation != null) {
          conversation.take(Optional.of(packet.getMessage()));
        }
      }
    } catch (IOException e) {
      // The compiler has ended, by our wish or not.
    } finally {
      ended = true;
      conversations.values().forEach(conversation -> conversation.take(Optional.empty()));
    }
  }

  /** Returns why it ended, as far as it can be told. */
  String lastWords() {
    try {
      process.waitFor(1, TimeUnit.SECONDS);
      byte[] words = process.getErrorStream().readNBytes(MOST_WORDS);
      String said = new String(words, StandardCharsets.UTF_8).strip();
      return said.isEmpty() ? "it ended with status " + process.exitValue() : said;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | IllegalThreadStateException e) {
      // Nothing more is known.
    }
    return "it ended too soon";
  }

  /** Ends it; whoever still waits for an answer is told so. */
  @Override
  public void close() {
    ended = true;
    // It has nothing to save or to clean.
    process.destroyForcibly();
    try {
      process.waitFor(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
