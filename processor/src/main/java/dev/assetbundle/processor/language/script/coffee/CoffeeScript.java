package dev.assetbundle.processor.language.script.coffee;

import dev.assetbundle.processor.language.script.run.DeepStack;
import dev.assetbundle.processor.language.script.run.ScriptOutput;
import dev.assetbundle.processor.language.script.run.ScriptRefusal;

/** Compiles CoffeeScript, or says what is wrong with it. Depends on nothing but the text. */
public final class CoffeeScript {

  private CoffeeScript() {}

  /**
   * Returns the script and its map.
   *
   * @throws ScriptRefusal.Thrown after a mistake, in the compiler's words
   */
  public static ScriptOutput compile(String source, boolean literate) {
    return DeepStack.call(() -> CoffeeEngines.SHARED.compile(source, literate));
  }
}
