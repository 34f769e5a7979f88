package dev.assetbundle.processor;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.javascript.jscomp.CheckLevel;
import com.google.javascript.jscomp.Compiler;
import com.google.javascript.jscomp.CompilerOptions;
import com.google.javascript.jscomp.DiagnosticGroups;
import com.google.javascript.jscomp.Result;
import com.google.javascript.jscomp.SourceFile;
import java.io.OutputStream;
import java.io.PrintStream;
import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/**
 * Runs a script and tells what it printed with {@code console.log}. Rhino does not know classes, so
 * the script is first brought to ECMAScript 5.
 */
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
      context.evaluateString(scope, transpiled(script), "script", 1, null);
      return printed.toString();
    } finally {
      Context.exit();
    }
  }

  private static String transpiled(String script) {
    CompilerOptions options = new CompilerOptions();
    options.setLanguageIn(CompilerOptions.LanguageMode.ECMASCRIPT_NEXT);
    options.setLanguageOut(CompilerOptions.LanguageMode.ECMASCRIPT5);
    options.setWarningLevel(DiagnosticGroups.CHECK_TYPES, CheckLevel.OFF);
    Compiler compiler = new Compiler(new PrintStream(OutputStream.nullOutputStream()));
    compiler.disableThreads();
    Result result =
        compiler.compile(
            SourceFile.fromCode("externs.js", "var console; var JST; var window;"),
            SourceFile.fromCode("script.js", script),
            options);
    assertTrue(result.success, () -> result.errors.toString());
    return compiler.toSource();
  }
}
