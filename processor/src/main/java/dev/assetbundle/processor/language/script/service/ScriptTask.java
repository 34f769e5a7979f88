package dev.assetbundle.processor.language.script.service;

import dev.assetbundle.processor.language.script.check.ScriptCheck;
import dev.assetbundle.processor.language.script.coffee.CoffeeEngines;
import dev.assetbundle.processor.language.script.run.DeepStack;
import dev.assetbundle.processor.language.script.run.ScriptOutput;

/** What is done to scripts. Each depends on nothing but the script, and can be done in any JVM. */
public enum ScriptTask {
  MINIFY,
  /** The same text as of {@link #MINIFY}, and a map, which takes a while. */
  MINIFY_WITH_MAP,
  /** Nothing is made; only what is no script is refused. */
  READ,
  /** The same for a module. */
  READ_MODULE,
  COMPILE_COFFEE,
  COMPILE_LITERATE_COFFEE;

  // The compiler of CoffeeScript works on one text at a time; to wait for it is no work.
  private static final Object COFFEE = new Object();

  /** Does it here, within so many seconds for this script alone, or throws why not. */
  public ScriptOutput run(String script, int seconds) {
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
      case READ -> ScriptCheck.read(script);
      case READ_MODULE -> ScriptCheck.readModule(script);
      case COMPILE_COFFEE -> CoffeeEngines.SHARED.compile(script, false);
      case COMPILE_LITERATE_COFFEE -> CoffeeEngines.SHARED.compile(script, true);
    };
  }
}
