package dev.assetbundle.processor.language.script;

import org.mozilla.javascript.Context;
import org.mozilla.javascript.ScriptableObject;

/** Runs scripts and returns what they log, one line each. */
public final class RhinoScript {

  private static final String CONSOLE =
      """
      var lines = [];
      var console = {log: function () { lines.push(Array.prototype.join.call(arguments, ' ')); }};
      """;

  private RhinoScript() {}

  public static String run(String script) {
    try (Context context = Context.enter()) {
      context.setInterpretedMode(true);
      context.setLanguageVersion(Context.VERSION_ES6);
      ScriptableObject scope = context.initSafeStandardObjects();
      context.evaluateString(scope, CONSOLE, "console.js", 1, null);
      context.evaluateString(scope, script, "script.js", 1, null);
      return Context.toString(context.evaluateString(scope, "lines.join('\\n')", "", 1, null));
    }
  }
}
