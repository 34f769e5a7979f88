package dev.assetbundle.processor.differential.program;

import java.util.ArrayList;
import java.util.List;

/** Parameters, which are a scope of their own if one has a default (ECMA-262, 10.2.11). */
final class Parameters {

  private Parameters() {}

  static List<Snippet> seenByDefaults(Spot at) {
    Spot parameters = at.function();
    String value = parameters.parameter();
    String read = at.unique("read");
    String closure =
        parameters
            .dice()
            .of(
                "() => " + value,
                "function () { return " + value + "; }",
                "() => [" + value + ", typeof " + parameters.read() + "]",
                "() => { try { return " + value + "++ } catch (e) { return e.name } }");
    // The body's own variable of that name, which is another one.
    Spot inside = parameters.block();
    String name = at.dice().oneIn(4) ? inside.variable() : value;
    inside.scope().variable(value);
    inside.scope().variable(name);
    inside.scope().usable(name, true);
    String own =
        at.dice()
            .of(
                "var " + name + " = 'body';",
                "var " + name + ";",
                "for (var " + name + " of ['body']) ;",
                "if (" + at.read() + ") { var " + name + " = 'body'; }",
                "function " + name + "() { }",
                (name.equals(value) ? "" : "var ") + name + " = 'assigned';");
    List<Snippet> body = new ArrayList<>();
    body.add(Snippet.of(own));
    if (at.dice().oneIn(2)) {
      body.addAll(inside.statements());
    }
    body.add(Snippet.of("return [typeof " + name + ", " + name + ", " + read + "()];"));
    String head = "(" + value + ", " + read + " = " + closure + ")";
    String call = "('argument')";
    return List.of(
        switch (at.dice().below(4)) {
          case 0 -> {
            String function = at.functionName();
            yield Snippet.of("function " + function + head + " {", body, "}")
                .and(List.of(at.attempt(function + call)), "");
          }
          case 1 -> at(at, "(function " + head + " {", body, "})" + call);
          case 2 -> at(at, "(" + head + " => {", body, "})" + call);
          default -> at(at, "({ m" + head + " {", body, "} }).m" + call);
        });
  }

  private static Snippet at(Spot at, String open, List<Snippet> body, String close) {
    return Snippet.of("try { console.log(" + at.number() + ", " + open, body, close)
        .and(List.of(), ") } catch (problem) { console.log(problem.name) }");
  }

  static List<Snippet> destructured(Spot at) {
    Spot inside = at.function();
    String first = inside.lexical(true);
    String second = inside.lexical(true);
    String third = inside.lexical(true);
    String pattern =
        at.dice()
            .of(
                "{ a: " + first + ", b: [" + second + "] = [" + first + "], ..." + third + " }",
                "{ a: " + first + " = 1, ['b' + 1]: " + second + " = " + first + " }, ..." + third,
                "[" + first + ", , " + second + " = " + first + ", ...[" + third + "]]",
                "{ " + first + ", " + second + " = () => " + first + ", a: " + third + " }",
                "[" + first + " = 1, " + second + " = eval('1')], " + third + " = () => " + second);
    String argument =
        at.dice()
            .of(
                "{ a: "
                    + at.read()
                    + ", b: 'x', "
                    + first
                    + ": 1, "
                    + second
                    + ": undefined, c: 2 }",
                "{ a: " + at.expression() + ", b1: 3 }",
                "[" + at.read() + ", 2, " + at.read() + ", 4]",
                "'string'",
                "new Set([1, 2, 3])");
    List<Snippet> body = inside.returning();
    String result = "[" + first + ", typeof " + second + ", typeof " + third + "]";
    return List.of(
        switch (at.dice().below(3)) {
          case 0 -> at(at, "((" + pattern + ") => {", body, "})(" + argument + ")");
          case 1 ->
              at(at, "((" + pattern + ") => " + result + ")(" + argument + ")", List.of(), "");
          default ->
              at(
                  at,
                  "(function (" + pattern + ") {",
                  List.of(inside.log(result)),
                  "})(" + argument + ")");
        });
  }
}
