package dev.assetbundle.processor.language.script.coffee;

import dev.assetbundle.processor.language.script.run.ScriptOutput;
import dev.assetbundle.processor.language.script.run.ScriptRefusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.RhinoException;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/** The CoffeeScript compiler on Rhino. It works on one text at a time. */
public final class CoffeeEngine {

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
  public static final String COMPILER =
      "/META-INF/resources/webjars/coffeescript/2.7.0/lib/"
          + "coffeescript-browser-compiler-legacy/coffeescript.js";

  private final boolean wanted;
  private final boolean compiled;
  private final Scriptable scope;
  private final Function call;

  /** Starts one; if wanted, Rhino makes classes of it, which it can of the known version. */
  public CoffeeEngine(boolean wanted) {
    this.wanted = wanted;
    String read = read();
    boolean known = CoffeeParts.isKnown(read);
    String script = known ? CoffeeParts.anchored(read) : read;
    compiled = wanted && known;
    try (Context context = enter()) {
      // Not an object "window": with one the compiler looks for the page it is in.
      scope = context.initSafeStandardObjects();
      if (compiled) {
        CoffeeParts parts = CoffeeParts.of(script);
        context.setInterpretedMode(true);
        context.evaluateString(scope, parts.table(), "table.js", 1, null);
        context.setInterpretedMode(false);
        for (String module : parts.modules()) {
          context.evaluateString(scope, module, "coffeescript.js", 1, null);
        }
      } else {
        context.evaluateString(scope, script, "coffeescript.js", 1, null);
      }
      call = (Function) context.evaluateString(scope, CALL, "call.js", 1, null);
    }
  }

  /** Whether Rhino was to make classes of it. */
  boolean isWantedCompiled() {
    return wanted;
  }

  /** Compiles one text, or throws what is wrong with it. */
  public synchronized ScriptOutput compile(String source, boolean literate) {
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

  private Context enter() {
    Context context = Context.enter();
    // The script as a whole is too large for a class.
    context.setInterpretedMode(!compiled);
    context.setLanguageVersion(Context.VERSION_ES6);
    return context;
  }

  private static String read() {
    try (InputStream stream = CoffeeEngine.class.getResourceAsStream(COMPILER)) {
      if (stream == null) {
        throw new IOException("not on the class path: " + COMPILER);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Scriptable object, String name) {
    return Context.toString(ScriptableObject.getProperty(object, name));
  }

  private static int number(Scriptable object, String name) {
    return (int) Context.toNumber(ScriptableObject.getProperty(object, name));
  }
}
