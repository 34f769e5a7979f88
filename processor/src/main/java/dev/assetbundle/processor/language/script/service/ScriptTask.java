package dev.assetbundle.processor.language.script.service;

import dev.assetbundle.processor.language.script.check.ScriptCheck;
import dev.assetbundle.processor.language.script.coffee.CoffeeEngines;
import dev.assetbundle.processor.language.script.run.DeepStack;
import dev.assetbundle.processor.language.script.run.ScriptOutput;

/**
 * The kinds of work on scripts. The result depends on nothing but the script, so it can be done in
 * any JVM.
 */
public enum ScriptTask {
  MINIFY,
  /** The same text as of {@link #MINIFY} with a map, which takes longer. */
  MINIFY_WITH_MAP,
  /** Only looks for what {@link #MINIFY} refuses, which is faster. */
  CHECK,
  /** Only refuses what no browser takes, for a script that is published as it is. */
  READ,
  /** The same for a module. */
  READ_MODULE,
  COMPILE_COFFEE,
  COMPILE_LITERATE_COFFEE;

  // The compiler of CoffeeScript works on one text at a time; waiting for it does not count as
  // work.
  private static final Object COFFEE = new Object();

  /** Does it here, within so many seconds for this script alone, or throws why not. */
  ScriptOutput run(String script, int seconds) {
    boolean coffee = this == COMPILE_COFFEE || this == COMPILE_LITERATE_COFFEE;
    synchronized (coffee ? COFFEE : new Object()) {
      try {
        return DeepStack.call(() -> run(script), seconds);
      } catch (DeepStack.Late e) {
        if (coffee) {
          CoffeeEngines.SHARED.replace();
        }
        throw e;
      }
    }
  }

  /** Does it here, or throws why the engine does not take the script. */
  public ScriptOutput run(String script) {
    return switch (this) {
      case MINIFY -> ScriptCheck.minify(script, false);
      case MINIFY_WITH_MAP -> ScriptCheck.minify(script, true);
      case CHECK -> ScriptCheck.check(script);
      case READ -> ScriptCheck.read(script);
      case READ_MODULE -> ScriptCheck.readModule(script);
      case COMPILE_COFFEE -> CoffeeEngines.SHARED.compile(script, false);
      case COMPILE_LITERATE_COFFEE -> CoffeeEngines.SHARED.compile(script, true);
    };
  }
}
