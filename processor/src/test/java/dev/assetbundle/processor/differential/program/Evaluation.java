package dev.assetbundle.processor.differential.program;

import java.util.List;

/** Code from texts, and names looked up at run time. */
final class Evaluation {

  private Evaluation() {}

  static List<Snippet> indirect(Spot at) {
    Spot inside = at.function();
    String local = inside.variable();
    // What is local has a name that another file may have at top level.
    String name = at.scope().isScript() ? at.read() : "console";
    String code = name.matches("\\w+") ? "typeof " + name : "1";
    String call =
        at.dice()
            .of(
                "(0, eval)('" + code + "')",
                "eval?.('" + code + "')",
                "new Function('return " + code + "')()",
                "[eval][0]('" + code + "')",
                "(e => e('" + code + "'))(eval)",
                "Function('" + local + "', 'return " + local + "')(1)",
                "globalThis.eval('" + code + "')");
    return List.of(
        Snippet.of(
            ";(function () {",
            List.of(Snippet.of("var " + local + " = 'local';"), inside.attempt(call, local)),
            "})();"));
  }

  static List<Snippet> direct(Spot at) {
    Spot inside = at.function();
    String parameter = inside.parameter();
    String local = inside.variable();
    String code =
        at.dice()
            .of(
                local,
                "typeof " + local,
                local + " = 2",
                parameter + " + 1",
                "var " + local + " = 3",
                "let " + local + " = 4; " + local,
                "function " + local + "() { } typeof " + local,
                "() => " + local);
    String call =
        at.dice()
            .of(
                "eval(\"" + code + "\")",
                "(() => eval(\"" + code + "\"))()",
                "(function (x) { return eval(\"" + code + "\") })(1)",
                "(eval)(\"" + code + "\")",
                "(function (eval) { return eval(1) })(x => " + local + ")");
    if (at.strict()) {
      call = call.replace("function (eval) { return eval(1) }", "function (f) { return f(1) }");
    }
    return List.of(
        Snippet.of(
            ";(function (" + parameter + ") {",
            List.of(
                Snippet.of("var " + local + " = 'local';"),
                inside.attempt("typeof (" + call + ")", local, parameter)),
            "})(" + at.read() + ");"));
  }

  static List<Snippet> with(Spot at) {
    if (at.strict()) {
      return indirect(at);
    }
    Spot inside = at.function();
    String object = inside.parameter();
    String local = inside.variable();
    String body =
        at.dice()
            .of(
                "console.log(" + local + ");",
                local + " = 1;",
                "var " + local + " = 2;",
                "(function () { console.log(" + local + ") })();",
                "for (var " + local + " of [3]) ;",
                "var f = () => " + local + "; console.log(f());");
    return List.of(
        Snippet.of(
            ";(function (" + object + ") {",
            List.of(
                Snippet.of("var " + local + " = 'local';"),
                Snippet.of("with (" + object + ") { " + body + " }"),
                inside.attempt(local, object + "." + local)),
            "})({ " + at.dice().of(local, "other", "a") + ": 'property' });"));
  }
}
