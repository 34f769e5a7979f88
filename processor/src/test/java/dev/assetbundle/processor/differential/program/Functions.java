package dev.assetbundle.processor.differential.program;

import java.util.ArrayList;
import java.util.List;

/** Functions, how they are called, and what they see of themselves. */
final class Functions {

  private Functions() {}

  static List<Snippet> declared(Spot at) {
    Spot inside = at.function();
    String first = inside.parameter();
    String second = inside.parameter();
    boolean same = first.equals(second);
    String parameters =
        same ? first : first + at.dice().of(", ", " = " + at.read() + ", ") + second;
    List<Snippet> body = inside.returning();
    String name = at.functionName();
    List<Snippet> statements = new ArrayList<>();
    statements.add(Snippet.of("function " + name + "(" + parameters + ") {", body, "}"));
    statements.add(at.attempt(name + "(" + at.read() + ", " + at.expression() + ")"));
    if (at.dice().oneIn(2)) {
      statements.add(at.attempt(name + "()"));
    }
    return statements;
  }

  static List<Snippet> called(Spot at) {
    Spot inside = at.function();
    String parameter = inside.parameter();
    List<Snippet> body = inside.returning();
    String argument = at.read();
    return List.of(
        switch (at.dice().below(4)) {
          case 0 -> Snippet.of(";(function (" + parameter + ") {", body, "})(" + argument + ");");
          case 1 -> Snippet.of("!function (" + parameter + ") {", body, "}(" + argument + ")");
          case 2 ->
              Snippet.of(
                  "console.log([" + argument + ", 1].map((" + parameter + ") => {", body, "}));");
          default ->
              Snippet.of(
                  "void ((" + parameter + ", ...rest_" + at.number() + ") => {",
                  body,
                  "})(" + argument + ", 2);");
        });
  }

  // The name of a function expression is a scope of its own around its parameters.
  static List<Snippet> named(Spot at) {
    Spot own = at.function();
    String name = own.variable();
    Spot inside = own.function();
    String parameter = inside.parameter();
    String result = at.variable();
    String first =
        at.dice()
            .of(
                "console.log(typeof " + name + ");",
                name + " = 1;",
                "var " + name + ";",
                "console.log(typeof " + name + ", typeof " + parameter + ");");
    if (first.startsWith("var")) {
      inside.scope().variable(name);
    }
    List<Snippet> body = new ArrayList<>(List.of(Snippet.of(first)));
    body.addAll(inside.returning());
    return List.of(
        Snippet.of(
                "try { var " + result + " = (function " + name + "(" + parameter + ") {", body, "")
            .and(
                List.of(), "})(" + at.read() + ") } catch (problem) { console.log(problem.name) }"),
        at.log("typeof " + result));
  }

  static List<Snippet> arguments(Spot at) {
    Spot inside = at.function();
    String parameter = inside.parameter();
    String change =
        at.dice()
            .of(
                "arguments[0] = " + at.read() + ";",
                parameter + " = " + at.read() + ";",
                "[arguments[0], " + parameter + "] = [1, 2];",
                "var arguments;",
                "(() => { arguments[0] = 'arrow'; })();",
                "delete arguments[0]; " + parameter + " = 3;");
    if (at.strict()) {
      change = change.replace("var arguments;", ";");
    }
    String head = parameter + at.dice().of("", "", " = 5", ", ...others");
    List<Snippet> body =
        List.of(
            Snippet.of(change),
            inside.log("arguments.length", "arguments[0]", parameter),
            Snippet.of("return " + inside.expression() + ";"));
    return List.of(
        Snippet.of("try { console.log((function (" + head + ") {", body, "")
            .and(List.of(), "})(" + at.read() + ", 'more')) } catch (e) { console.log(e.name) }"));
  }
}
