package dev.assetbundle.processor.differential.program;

import java.util.List;

/** Jumps. */
final class Flow {

  private Flow() {}

  static List<Snippet> labels(Spot at) {
    String outer = at.dice().of("a", "outer", "b") + "_" + at.number();
    String inner = at.dice().of("a", "inner", "value") + "_" + at.number();
    String row = at.unique("row");
    String cell = at.unique("cell");
    String jump = at.dice().of("continue " + outer, "break " + outer, "break " + inner, "continue");
    List<Snippet> body =
        List.of(
            Snippet.of("if (" + cell + " === 2) " + jump + ";"),
            Snippet.of("console.log(" + row + ", " + cell + ");"));
    Snippet loops =
        Snippet.of(
            outer
                + ": for (var "
                + row
                + " of [1, 2]) "
                + inner
                + ": for (const "
                + cell
                + " of [1, 2, 3]) {",
            body,
            "}");
    Spot block = at.block();
    Snippet blocks =
        Snippet.of(
                outer + ": {", block.statements(), "if (" + block.read() + ") break " + outer + ";")
            .and(block.statements(), "}");
    return List.of(at.dice().of(loops, blocks));
  }

  static List<Snippet> switches(Spot at) {
    Spot inside = at.block();
    String shared = inside.lexical(true);
    String leave = at.dice().of("break;", "");
    return List.of(
        Snippet.of(
                "switch ("
                    + at.expression()
                    + ") { case "
                    + at.read()
                    + ": let "
                    + shared
                    + " = 1;",
                List.of(inside.log(shared)),
                leave + " case 1: case 'a': {")
            .and(inside.block().statements(), "} default:")
            .and(List.of(inside.attempt(shared)), leave + " case " + Expressions.literal(at) + ":")
            .and(List.of(inside.attempt("typeof " + shared)), "}"));
  }

  static List<Snippet> finals(Spot at) {
    Spot inside = at.function();
    String label = "here_" + at.number();
    Spot tried = inside.block();
    Spot caught = inside.block();
    Spot last = inside.block();
    String jump = at.dice().of("return " + tried.expression(), "throw " + tried.read(), "null.x");
    String end =
        at.dice()
            .of("", "return " + last.read() + ";", "if (" + last.read() + ") break " + label + ";");
    return List.of(
        Snippet.of(
                "try { console.log(" + at.number() + ", (function () { " + label + ": {",
                List.of(),
                "try {")
            .and(tried.statements(), jump + "; } catch (" + caught.lexical(true) + ") {")
            .and(caught.statements(), at.dice().of("throw 1; ", "") + "} finally {")
            .and(last.statements(), end + "} }")
            .and(inside.returning(), "})()) } catch (problem) { console.log(typeof problem) }"));
  }

  static List<Snippet> returns(Spot at) {
    Spot inside = at.function();
    String parameter = inside.parameter();
    String name = at.functionName();
    List<Snippet> body =
        List.of(
            Snippet.of("if (" + parameter + " === 1) return " + inside.read()),
            Snippet.of("else if (" + parameter + ") { return " + inside.expression() + " }"),
            Snippet.of(
                "if (!" + parameter + ") { if (" + inside.read() + ") return 'x' } else return"),
            Snippet.of("while (true) { if (" + inside.read() + ") break; return }"),
            Snippet.of(at.dice().of("return", "return void 0", "return undefined", "throw 1", "")));
    return List.of(
        Snippet.of("function " + name + "(" + parameter + ") {", body, "}"),
        at.attempt("[0, 1, 2].map(x => " + name + "(x))"));
  }
}
