package dev.assetbundle.processor;

import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/** Runs a script and tells what it printed with {@code console.log}. */
final class EvaluatedJs {

  private EvaluatedJs() {}

  static String of(String script) {
    StringBuilder printed = new StringBuilder();
    Context context = Context.enter();
    try {
      context.setInterpretedMode(true);
      context.setLanguageVersion(Context.VERSION_ECMASCRIPT);
      Scriptable scope = context.initStandardObjects();
      Scriptable console = context.newObject(scope);
      ScriptableObject.putProperty(
          console,
          "log",
          new BaseFunction() {
            private static final long serialVersionUID = 1;

            @Override
            public Object call(Context cx, Scriptable s, Scriptable self, Object[] arguments) {
              for (Object argument : arguments) {
                printed.append(Context.toString(argument)).append(' ');
              }
              printed.append('\n');
              return Context.getUndefinedValue();
            }
          });
      ScriptableObject.putProperty(scope, "console", console);
      context.evaluateString(scope, script, "script", 1, null);
      return printed.toString();
    } finally {
      Context.exit();
    }
  }
}
