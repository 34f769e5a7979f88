package dev.assetbundle.processor.language.script.service;

import dev.assetbundle.processor.language.script.check.RhinoAcorn;
import dev.assetbundle.processor.language.script.coffee.CoffeeEngine;
import dev.assetbundle.processor.process.CheckedFrames;
import dev.assetbundle.processor.process.HelperLoop;
import dev.assetbundle.processor.process.HelperProcess;
import dev.assetbundle.processor.process.Helpers;
import dev.assetbundle.processor.process.JavaCommand;
import java.io.IOException;

/** A program that works on scripts: what runs in the JVM of a {@link ScriptService}. */
public final class ScriptWorker {

  // By name, since who has the work done elsewhere need not load them.
  public static final String CLOSURE = "com/google/javascript/jscomp/Compiler.class";
  public static final String RHINO = "org/mozilla/javascript/Context.class";

  private ScriptWorker() {}

  /**
   * Returns processes that are started when there is work.
   *
   * @param seconds for one script
   */
  static Helpers processes(int seconds) {
    return new Helpers(() -> HelperProcess.start(command(seconds), new CheckedFrames()));
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

  /**
   * Works until standard input ends.
   *
   * @param arguments the seconds for one script
   */
  public static void main(String[] arguments) throws IOException {
    int seconds = Integer.parseInt(arguments[0]);
    HelperLoop.run((question, asking) -> ScriptExchange.answer(question, seconds));
  }
}
