package dev.assetbundle.processor.differential.program;

import java.util.ArrayList;
import java.util.List;

/** Functions declared in blocks of sloppy code, which are variables outside (ECMA-262, B.3.2). */
final class BlockFunctions {

  private BlockFunctions() {}

  static List<Snippet> used(Spot at) {
    Spot block = at.block();
    String name = name(at, block);
    List<Snippet> body = new ArrayList<>();
    body.add(function(block, name));
    if (at.dice().oneIn(3)) {
      body.add(function(block, block.functionName()));
    }
    if (at.dice().oneIn(2)) {
      body.add(block.attempt(use(at, name)));
    }
    if (at.dice().oneIn(3)) {
      body.add(Snippet.of(name + " = " + block.read() + ";"));
    }
    if (at.dice().oneIn(3)) {
      body.addAll(block.statements());
    }
    return around(at, block, body, List.of(), name);
  }

  static List<Snippet> twice(Spot at) {
    Spot first = at.block();
    String name = name(at, first);
    Spot second = at.block();
    second.scope().lexical(name);
    return around(at, first, List.of(function(first, name)), List.of(function(second, name)), name);
  }

  // A function as the whole of a branch, or behind a label (ECMA-262, B.3.1 and B.3.3).
  static List<Snippet> bare(Spot at) {
    if (at.strict()) {
      return used(at);
    }
    Spot inside = at.block();
    String name = inside.functionName();
    String empty = name + "() { return " + inside.number() + " }";
    return List.of(
        Snippet.of(
            at.dice()
                .of(
                    "if (" + at.read() + ") function " + empty,
                    "if (" + at.read() + ") function " + empty + " else function " + empty,
                    "{ here_" + inside.number() + ": function " + empty + " }")),
        at.attempt(use(at, name)));
  }

  // In strict code it is not seen outside, where the name could be that of another file.
  private static String name(Spot at, Spot block) {
    return at.strict() ? block.uniqueLexical("f") : block.functionName();
  }

  private static Snippet function(Spot block, String name) {
    Spot inside = block.function();
    String parameter = inside.parameter();
    return Snippet.of("function " + name + "(" + parameter + ") {", inside.returning(), "}");
  }

  private static List<Snippet> around(
      Spot at, Spot block, List<Snippet> body, List<Snippet> other, String name) {
    String condition = at.dice().of("true", at.read(), at.expression());
    List<Snippet> statements = new ArrayList<>();
    if (at.dice().oneIn(3)) {
      statements.add(at.attempt("typeof " + name));
    }
    if (at.dice().oneIn(4)) {
      statements.add(
          Snippet.of(
              "var "
                  + at.unique("reads")
                  + " = () => { try { return typeof "
                  + name
                  + " } catch (problem) { return problem.name } };"));
    }
    String loop = block.unique("i");
    statements.add(
        switch (at.dice().below(7)) {
          case 0 -> Snippet.of("{", body, "}").and(List.of(), "{").and(other, "}");
          case 1 -> Snippet.of("try {", body, "} catch (problem) {").and(other, "}");
          case 2 ->
              Snippet.of("try { throw 1 } catch (problem) {", body, "} finally {").and(other, "}");
          case 3 ->
              Snippet.of(
                  "for (var " + loop + " = 0; " + loop + " < 1; " + loop + "++) {", body, "}");
          case 4 ->
              Snippet.of("switch (" + at.read() + ") { case 1:", body, "default: {")
                  .and(other, "} }");
          case 5 -> Snippet.of("{ {", body, "} }").and(List.of(), "{").and(other, "}");
          default -> Snippet.of("if (" + condition + ") {", body, "} else {").and(other, "}");
        });
    statements.add(at.attempt(use(at, name)));
    if (at.dice().oneIn(3)) {
      statements.add(Snippet.of("var " + at.unique("later") + " = " + at.read() + ";"));
      statements.add(at.attempt("typeof " + name));
    }
    return statements;
  }

  private static String use(Spot at, String name) {
    return at.dice()
        .of(
            "typeof " + name,
            name + "(" + at.read() + ")",
            "[1, 2].map(" + name + ")",
            "({ " + name + " })." + name + "(2)",
            "({ key: " + name + " }).key(3)",
            "(() => " + name + "(4))()",
            "(function () { return typeof " + name + " })()",
            name + " === " + name + ", `${typeof " + name + "}`");
  }
}
