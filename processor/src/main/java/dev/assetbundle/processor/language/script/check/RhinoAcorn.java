package dev.assetbundle.processor.language.script.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/**
 * The parser acorn on Rhino, which knows the ECMAScript of its year as a whole, both scripts and
 * modules. One for all, made when it is first needed; it works on one text at a time.
 */
public final class RhinoAcorn {

  public static final String PARSER = "/META-INF/resources/webjars/acorn/8.18.0/dist/acorn.js";

  // Nobody looks at the trees, and those of a few megabytes would fill the memory of the worker;
  // the parser itself never comes back to the body of a function.
  private static final String CALL =
      """
      (function () {
        var parser = acorn.Parser.prototype;
        var parseFunctionBody = parser.parseFunctionBody;
        parser.parseFunctionBody = function (node) {
          parseFunctionBody.apply(this, arguments);
          node.body = null;
        };
        return function (source, isModule) {
          try {
            acorn.parse(source, {
              ecmaVersion: 'latest',
              sourceType: isModule ? 'module' : 'script',
              allowHashBang: true
            });
            return {offset: -1};
          } catch (e) {
            if (!(e instanceof SyntaxError) || typeof e.pos !== 'number') throw e;
            return {offset: e.pos, message: String(e.message)};
          }
        };
      })()
      """;

  private final Scriptable scope;
  private final Function parse;

  private RhinoAcorn() {
    try (Context context = enter();
        Reader parser = open()) {
      scope = context.initSafeStandardObjects();
      context.evaluateReader(scope, parser, "acorn.js", 1, null);
      parse = (Function) context.evaluateString(scope, CALL, "call.js", 1, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the only parser. */
  static RhinoAcorn get() {
    return Holder.PARSER;
  }

  /** What is wrong with a text, at a 0-based offset within it, in the parser's words. */
  record Mistake(int offset, String message) {}

  /** Returns the first mistake; empty if there is none. */
  synchronized Optional<Mistake> mistake(String source, boolean isModule) {
    try (Context context = enter()) {
      Object[] arguments = {source, isModule};
      Scriptable found = (Scriptable) parse.call(context, scope, scope, arguments);
      int offset = (int) Context.toNumber(ScriptableObject.getProperty(found, "offset"));
      return offset < 0
          ? Optional.empty()
          : Optional.of(
              new Mistake(
                  Math.min(offset, source.length()),
                  Context.toString(ScriptableObject.getProperty(found, "message"))));
    }
  }

  private static Context enter() {
    Context context = Context.enter();
    // Compiled, as it is by default: 0.2 s more to begin with, and then it takes 2.2 s for a
    // megabyte where interpreted it takes 5.4 s.
    context.setLanguageVersion(Context.VERSION_ES6);
    return context;
  }

  private static Reader open() throws IOException {
    InputStream stream = RhinoAcorn.class.getResourceAsStream(PARSER);
    if (stream == null) {
      throw new IOException("not on the class path: " + PARSER);
    }
    return new InputStreamReader(stream, StandardCharsets.UTF_8);
  }

  private static final class Holder {
    static final RhinoAcorn PARSER = new RhinoAcorn();
  }
}
