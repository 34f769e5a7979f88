package dev.assetbundle.sass.dart;

import com.sass_lang.embedded_protocol.InboundMessage;
import com.sass_lang.embedded_protocol.OutboundMessage;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** The messages that belong to one compilation. For one thread. */
final class Conversation implements AutoCloseable {

  private final CompilerProcess process;
  private final int id;
  private final BlockingQueue<Optional<OutboundMessage>> answers = new LinkedBlockingQueue<>();

  Conversation(CompilerProcess process, int id) {
    this.process = process;
    this.id = id;
  }

  /** Takes a message of the compiler; an empty one is its end. */
  void take(Optional<OutboundMessage> answer) {
    answers.add(answer);
  }

  /**
   * Sends a message.
   *
   * @throws IOException if the compiler has ended
   */
  void send(InboundMessage message) throws IOException {
    try {
      process.send(id, message);
    } catch (IOException e) {
      throw new IOException(process.lastWords(), e);
    }
  }

  /**
   * Waits for the next message.
   *
   * @throws IOException if the compiler has ended
   */
  OutboundMessage receive() throws IOException {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          Optional<OutboundMessage> answer = answers.take();
          if (answer.isEmpty()) {
            throw new IOException(process.lastWords());
          }
          return answer.get();
        } catch (InterruptedException e) {
          // The compiler answers soon; who asked is told of the interruption after that.
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void close() {
    process.forget(id);
  }
}
