package dev.assetbundle.processor.language.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.RhinoException;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/**
 * The CoffeeScript compiler on Rhino. Starting it takes a second or two, so there is one for all,
 * made when it is first needed; it works on one text at a time.
 */
final class CoffeeEngine {

  /** The compiler's own way to say where: both numbers are 0-based. */
  private static final String CALL =
      """
      (function (source, literate) {
        try {
          var made = CoffeeScript.compile(source, {sourceMap: true, literate: literate});
          return {js: made.js, map: made.v3SourceMap};
        } catch (e) {
          var at = e.location;
          return {
            message: String(e && e.message || e),
            line: at ? at.first_line + 1 : 0,
            column: at ? at.first_column + 1 : 0
          };
        }
      })
      """;

  // The build for browsers of old: the other one has syntax that Rhino does not know.
  static final String COMPILER =
      "/META-INF/resources/webjars/coffeescript/2.7.0/lib/"
          + "coffeescript-browser-compiler-legacy/coffeescript.js";

  private final Scriptable scope;
  private final Function call;

  private CoffeeEngine() {
    try (Context context = enter();
        Reader compiler = open()) {
      // Not an object "window": with one the compiler looks for the page it is in.
      scope = context.initSafeStandardObjects();
      context.evaluateReader(scope, compiler, "coffeescript.js", 1, null);
      call = (Function) context.evaluateString(scope, CALL, "call.js", 1, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the only engine. */
  static CoffeeEngine get() {
    return Holder.ENGINE;
  }

  /**
   * Compiles one text.
   *
   * @throws ScriptRefusal.Thrown after a mistake
   */
  synchronized ScriptOutput compile(String source, boolean literate) {
    try (Context context = enter()) {
      Object[] arguments = {source, literate};
      Scriptable made = (Scriptable) call.call(context, scope, scope, arguments);
      if (ScriptableObject.hasProperty(made, "message")) {
        throw ScriptRefusal.broken(
                number(made, "line"), number(made, "column"), text(made, "message"))
            .thrown();
      }
      return new ScriptOutput(text(made, "js"), text(made, "map"));
    } catch (RhinoException e) {
      throw ScriptRefusal.broken(0, 0, String.valueOf(e.details())).thrown();
    }
  }

  private static Context enter() {
    Context context = Context.enter();
    // The compiler is too large a script for one class, so compiling it only costs time.
    context.setInterpretedMode(true);
    context.setLanguageVersion(Context.VERSION_ES6);
    return context;
  }

  private static Reader open() throws IOException {
    InputStream stream = CoffeeEngine.class.getResourceAsStream(COMPILER);
    if (stream == null) {
      throw new IOException("not on the class path: " + COMPILER);
    }
    return new InputStreamReader(stream, StandardCharsets.UTF_8);
  }

  private static String text(Scriptable object, String name) {
    return Context.toString(ScriptableObject.getProperty(object, name));
  }

  private static int number(Scriptable object, String name) {
    return (int) Context.toNumber(ScriptableObject.getProperty(object, name));
  }

  private static final class Holder {
    static final CoffeeEngine ENGINE = new CoffeeEngine();
  }
}
