package dev.assetbundle.processor.language.script.service;

import dev.assetbundle.processor.language.script.check.RhinoAcorn;
import dev.assetbundle.processor.language.script.coffee.CoffeeEngine;
import dev.assetbundle.processor.worker.JavaCommand;
import dev.assetbundle.processor.worker.WorkerLoop;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A program that works on scripts: what runs in the JVM of a {@link ScriptService}. */
public final class ScriptWorker {

  // By name, since who has the work done elsewhere need not load them.
  public static final String CLOSURE = "com/google/javascript/jscomp/Compiler.class";
  public static final String RHINO = "org/mozilla/javascript/Context.class";

  private ScriptWorker() {}

  /**
   * Returns how to start it; empty if that cannot be told.
   *
   * @param seconds for one script
   */
  static Optional<List<String>> command(int seconds) {
    return JavaCommand.of(
            ScriptWorker.class,
            "/" + CLOSURE,
            "/" + RHINO,
            CoffeeEngine.COMPILER,
            RhinoAcorn.PARSER)
        .map(command -> Stream.concat(command.stream(), Stream.of("" + seconds)).toList());
  }

  /**
   * Works until standard input ends.
   *
   * @param arguments the seconds for one script
   */
  public static void main(String[] arguments) throws IOException {
    int seconds = Integer.parseInt(arguments[0]);
    WorkerLoop.run((question, asking) -> ScriptExchange.answer(question, seconds));
  }
}
