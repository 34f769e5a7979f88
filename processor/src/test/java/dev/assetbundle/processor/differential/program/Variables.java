package dev.assetbundle.processor.differential.program;

import java.util.List;

/** Declarations and assignments. */
final class Variables {

  private Variables() {}

  static List<Snippet> declared(Spot at) {
    String value = at.expression();
    String declaration =
        switch (at.dice().below(4)) {
          case 0 -> "let " + at.lexical(true) + " = " + value;
          case 1 -> "const " + at.lexical(false) + " = " + value;
          case 2 -> {
            String more = at.expression();
            yield "var " + at.variable() + " = " + value + ", " + at.variable() + " = " + more;
          }
          default -> "var " + at.variable() + " = " + value;
        };
    String end = at.dice().oneIn(3) ? "" : ";";
    return List.of(Snippet.of(declaration + end), at.log(at.read()));
  }

  static List<Snippet> assigned(Spot at) {
    List<String> names = at.scope().writable();
    if (names.isEmpty()) {
      return declared(at);
    }
    String name = at.dice().of(names);
    return List.of(
        Snippet.of(
            at.dice()
                .of(
                    name + " = " + at.expression() + ";",
                    "if (" + at.read() + ") " + name + " = " + at.expression() + ";",
                    ";" + at.read() + " && (" + name + " = " + at.expression() + ");",
                    ";[" + name + "] = [" + at.expression() + "];",
                    ";({ a: " + name + " = " + at.read() + " } = { b: 1 });")),
        at.log(name));
  }

  // A var may have the name of the parameter of a catch (ECMA-262, B.3.4).
  static List<Snippet> catches(Spot at) {
    Spot body = at.block();
    Spot last = at.block();
    Spot caught = at.block();
    boolean redeclared = at.dice().oneIn(2);
    String name = redeclared ? at.variable() : caught.lexical(true);
    String thrown = at.expression();
    Snippet variable = Snippet.of(redeclared ? "var " + name + " = " + at.read() + ";" : ";");
    Snippet caughtOnly =
        Snippet.of("try {", body.statements(), "throw " + thrown + "; } catch (" + name + ") {")
            .and(List.of(at.log(name), variable), "}");
    return List.of(
        at.dice().oneIn(2)
            ? caughtOnly
            : caughtOnly.and(List.of(), "finally {").and(last.statements(), "}"),
        at.attempt(redeclared ? "typeof " + name : at.read()));
  }
}
