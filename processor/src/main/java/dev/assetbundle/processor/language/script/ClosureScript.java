package dev.assetbundle.processor.language.script;

import java.util.Optional;

/** Makes a script shorter with Closure, or says why not. Depends on nothing but the script. */
final class ClosureScript {

  private static final int LONGEST = 10 * 1024 * 1024;

  /** How the names begin that Closure makes up. */
  private static final String HELPER = "$jscomp";

  private ClosureScript() {}

  /**
   * Returns the script made shorter.
   *
   * @param mapping whether to make a map, which takes a while
   * @throws ScriptRefusal.Thrown if Closure does not know the script or would change its meaning
   */
  static ScriptOutput minify(String text, boolean mapping) {
    if (text.length() > LONGEST) {
      throw ScriptRefusal.whole("it is larger than 10 MB").thrown();
    }
    if (text.contains(ClosureEngine.RESERVED)) {
      throw ScriptRefusal.whole("it contains the reserved name " + ClosureEngine.RESERVED).thrown();
    }
    ScriptGuard guard = ScriptGuard.of(text);
    Optional<ScriptRefusal> refusal = guard.refusal(text);
    if (refusal.isPresent()) {
      throw refusal.get().thrown();
    }
    ScriptOutput output = DeepStack.call(() -> ClosureEngine.run(text, mapping));
    if (output.text().contains(HELPER) && !text.contains(HELPER)) {
      throw ScriptRefusal.whole("the engine adds names of its own").thrown();
    }
    if (!guard.accepts(output.text())) {
      throw ScriptRefusal.whole("the engine would change its meaning").thrown();
    }
    return output;
  }
}
