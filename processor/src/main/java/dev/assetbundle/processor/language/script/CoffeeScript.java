package dev.assetbundle.processor.language.script;

/** Compiles CoffeeScript, or says what is wrong with it. Depends on nothing but the text. */
final class CoffeeScript {

  private CoffeeScript() {}

  /**
   * Returns the script and its map.
   *
   * @throws ScriptRefusal.Thrown after a mistake, in the compiler's words
   */
  static ScriptOutput compile(String source, boolean literate) {
    return DeepStack.call(() -> CoffeeEngines.SHARED.compile(source, literate));
  }
}
