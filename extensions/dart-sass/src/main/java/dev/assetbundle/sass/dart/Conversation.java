package dev.assetbundle.sass.dart;

import com.sass_lang.embedded_protocol.InboundMessage;
import com.sass_lang.embedded_protocol.OutboundMessage;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/** The messages that belong to one compilation. For one thread. */
final class Conversation implements AutoCloseable {

  private final CompilerProcess process;
  private final int id;
  private final Queue<OutboundMessage> answers = new ArrayDeque<>();

  Conversation(CompilerProcess process, int id) {
    this.process = process;
    this.id = id;
  }

  // The process calls these three with its lock held.

  void put(OutboundMessage answer) {
    answers.add(answer);
  }

  boolean isEmpty() {
    return answers.isEmpty();
  }

  /** Returns the next message that has come; empty if there is none. */
  Optional<OutboundMessage> take() {
    return Optional.ofNullable(answers.poll());
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
      CompilerEnded ended = process.ended();
      ended.addSuppressed(e);
      throw ended;
    }
  }

  /**
   * Waits for the next message.
   *
   * @throws IOException if the compiler has ended
   */
  OutboundMessage receive() throws IOException {
    Optional<OutboundMessage> answer = process.receive(this);
    if (answer.isEmpty()) {
      throw process.ended();
    }
    return answer.get();
  }

  @Override
  public void close() {
    process.forget(id);
  }
}
