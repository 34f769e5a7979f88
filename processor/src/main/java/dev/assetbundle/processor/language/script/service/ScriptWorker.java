package dev.assetbundle.processor.language.script.service;

import dev.assetbundle.processor.language.script.check.RhinoAcorn;
import dev.assetbundle.processor.language.script.coffee.CoffeeEngine;
import dev.assetbundle.processor.language.script.run.DeepStack;
import dev.assetbundle.processor.language.script.run.ScriptOutput;
import dev.assetbundle.processor.language.script.run.ScriptRefusal;
import dev.assetbundle.processor.process.CheckedFrames;
import dev.assetbundle.processor.process.HelperLoop;
import dev.assetbundle.processor.process.HelperProcess;
import dev.assetbundle.processor.process.Helpers;
import dev.assetbundle.processor.process.JavaCommand;
import dev.assetbundle.processor.process.Texts;
import java.io.IOException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;

/** A program that works on scripts: what runs in the JVM of a {@link ScriptService}. */
public final class ScriptWorker {

  // By name, since who has the work done elsewhere need not load them.
  public static final String CLOSURE = "com/google/javascript/jscomp/Compiler.class";
  public static final String RHINO = "org/mozilla/javascript/Context.class";

  private static final String FAILED = "failed";
  private static final String MADE = "made";
  private static final String REFUSED = "refused";
  private static final String LATE = "late";

  private ScriptWorker() {}

  /** Returns processes that start when there is work, with so many seconds for a script. */
  static Helpers processes(int seconds) {
    return new Helpers(
        () -> HelperProcess.start(command(seconds), new CheckedFrames(), line -> {}));
  }

  private static ProcessBuilder command(int seconds) throws IOException {
    ProcessBuilder command =
        JavaCommand.of(
            ScriptWorker.class,
            "/" + CLOSURE,
            "/" + RHINO,
            CoffeeEngine.COMPILER,
            RhinoAcorn.PARSER);
    command.command().add("" + seconds);
    return command;
  }

  /** Works until standard input ends; the argument is the seconds that a script may take. */
  public static void main(String[] arguments) throws IOException {
    int seconds = Integer.parseInt(arguments[0]);
    HelperLoop.run((question, asking) -> answer(question, seconds));
  }

  /** Returns the question for a script, or empty if it cannot be written without loss. */
  static Optional<byte[]> question(ScriptTask task, String script) {
    try {
      return Optional.of(Texts.write(List.of(task.name(), script)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Does the work, within so many seconds. */
  static byte[] answer(byte[] question, int seconds) throws IOException {
    try {
      Queue<String> in = Texts.read(question);
      ScriptOutput made = ScriptTask.valueOf(in.remove()).run(in.remove(), seconds);
      return Texts.write(List.of(MADE, made.text(), made.map()));
    } catch (ScriptRefusal.Thrown e) {
      ScriptRefusal why = e.refusal();
      return Texts.write(
          List.of(
              REFUSED,
              "" + why.broken(),
              "" + why.line(),
              "" + why.column(),
              why.reason(),
              why.hint().orElse("")));
    } catch (DeepStack.Late e) {
      return Texts.write(List.of(LATE));
    } catch (IOException | RuntimeException | Error e) {
      // What exhausts this JVM, or its stacks, may be nothing to another.
      return Texts.write(List.of(FAILED));
    }
  }

  /** Returns what an answer says, or throws it; empty if the worker could not do it. */
  static Optional<ScriptOutput> result(byte[] answer) throws IOException {
    Queue<String> in = Texts.read(answer);
    try {
      return switch (in.remove()) {
        case MADE -> Optional.of(new ScriptOutput(in.remove(), in.remove()));
        case REFUSED ->
            throw new ScriptRefusal(
                    Boolean.parseBoolean(in.remove()),
                    Integer.parseInt(in.remove()),
                    Integer.parseInt(in.remove()),
                    in.remove(),
                    Optional.of(in.remove()).filter(hint -> !hint.isEmpty()))
                .thrown();
        case FAILED -> Optional.empty();
        case LATE -> throw new DeepStack.Late();
        default -> throw new IOException("no answer");
      };
    } catch (NoSuchElementException | NumberFormatException e) {
      throw new IOException("not a whole answer", e);
    }
  }
}
