package dev.assetbundle.processor.language.script.service;

import static dev.assetbundle.processor.process.Texts.bytes;
import static dev.assetbundle.processor.process.Texts.read;
import static dev.assetbundle.processor.process.Texts.write;

import dev.assetbundle.processor.language.script.run.DeepStack;
import dev.assetbundle.processor.language.script.run.ScriptOutput;
import dev.assetbundle.processor.language.script.run.ScriptRefusal;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Optional;

/** What is asked of a {@link ScriptWorker}, and its answers, as bytes. */
final class ScriptExchange {

  private static final int FAILED = 0;
  private static final int MADE = 1;
  private static final int REFUSED = 2;
  private static final int LATE = 3;

  private ScriptExchange() {}

  /** Returns the question for a script, or empty if it cannot be written without loss. */
  static Optional<byte[]> question(ScriptTask task, String script) {
    try {
      return Optional.of(
          bytes(
              out -> {
                write(out, task.name());
                write(out, script);
              }));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Does the work.
   *
   * @param seconds for one script
   */
  static byte[] answer(byte[] question, int seconds) throws IOException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(question))) {
      ScriptTask task = ScriptTask.valueOf(read(in));
      ScriptOutput made = task.run(read(in), seconds);
      return bytes(
          out -> {
            out.writeByte(MADE);
            write(out, made.text());
            write(out, made.map());
          });
    } catch (ScriptRefusal.Thrown e) {
      ScriptRefusal refusal = e.refusal();
      return bytes(
          out -> {
            out.writeByte(REFUSED);
            out.writeBoolean(refusal.broken());
            out.writeInt(refusal.line());
            out.writeInt(refusal.column());
            write(out, refusal.reason());
            write(out, refusal.hint().orElse(""));
          });
    } catch (DeepStack.Late e) {
      return bytes(out -> out.writeByte(LATE));
    } catch (IOException | RuntimeException | Error e) {
      // What exhausts this JVM, or its stacks, may be nothing to another.
      return bytes(out -> out.writeByte(FAILED));
    }
  }

  /**
   * Returns what an answer says; empty if the worker could not do it.
   *
   * @throws ScriptRefusal.Thrown if that is the answer
   * @throws DeepStack.Late if its time was over
   * @throws IOException if it is no answer
   */
  static Optional<ScriptOutput> result(byte[] answer) throws IOException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(answer))) {
      return switch (in.readByte()) {
        case MADE -> Optional.of(new ScriptOutput(read(in), read(in)));
        case REFUSED ->
            throw new ScriptRefusal(
                    in.readBoolean(),
                    in.readInt(),
                    in.readInt(),
                    read(in),
                    Optional.of(read(in)).filter(hint -> !hint.isEmpty()))
                .thrown();
        case FAILED -> Optional.empty();
        case LATE -> throw new DeepStack.Late();
        default -> throw new IOException("no answer");
      };
    }
  }
}
