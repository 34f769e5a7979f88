import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.Scriptable;

/** CoffeeScript's own compiler on Rhino, for all files of a workload that need it: {@code Coffee WORKLOAD}. */
final class Coffee {

  private static final String COMPILER =
      "/META-INF/resources/webjars/coffeescript/2.7.0/lib/coffeescript-browser-compiler-legacy/coffeescript.js";

  private final Scriptable scope;
  private final Function compile;

  Coffee() throws IOException {
    try (Context context = enter();
        Reader compiler = new InputStreamReader(Coffee.class.getResourceAsStream(COMPILER), StandardCharsets.UTF_8)) {
      scope = context.initSafeStandardObjects();
      context.evaluateReader(scope, compiler, "coffeescript.js", 1, null);
      compile = (Function) context.evaluateString(scope, "(function (text) { return CoffeeScript.compile(text); })", "call.js", 1, null);
    }
  }

  public static void main(String... args) throws IOException {
    Path workload = Path.of(args[0]);
    Coffee coffee = new Coffee();
    for (String line : Files.readAllLines(workload.resolve("bundles.txt"))) {
      for (String file : List.of(line.split(" "))) {
        if (file.endsWith(".coffee")) {
          coffee.compile(Files.readString(workload.resolve("app").resolve(file)));
        }
      }
    }
  }

  String compile(String source) {
    try (Context context = enter()) {
      return Context.toString(compile.call(context, scope, scope, new Object[] {source}));
    }
  }

  private static Context enter() {
    Context context = Context.enter();
    context.setInterpretedMode(true);
    context.setLanguageVersion(Context.VERSION_ES6);
    return context;
  }
}
