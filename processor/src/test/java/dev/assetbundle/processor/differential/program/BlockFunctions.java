package dev.assetbundle.processor.differential.program;

import java.util.ArrayList;
import java.util.List;

/** Functions declared in blocks of sloppy code, which are variables outside (ECMA-262, B.3.2). */
final class BlockFunctions {

  private BlockFunctions() {}

  static List<Snippet> used(Spot at) {
    return isOpen(at) ? anywhere(at) : plain(at);
  }

  /**
   * Whether the names of its functions may be seen outside a block of {@code at}, or are surely
   * not. The top level of a strict file is that of a sloppy bundle if other files come first.
   */
  private static boolean isOpen(Spot at) {
    return !at.strict() || at.scope().isInFunction();
  }

  private static List<Snippet> plain(Spot at) {
    if (!at.scope().isScript()) {
      return Variables.declared(at);
    }
    Spot block = at.block();
    String name = block.functionName();
    return List.of(
        Snippet.of("{", List.of(function(block, name), block.attempt(use(at, name))), "}"));
  }

  private static List<Snippet> anywhere(Spot at) {
    Spot block = at.block();
    String name = block.functionName();
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
    if (!isOpen(at)) {
      return plain(at);
    }
    Spot first = at.block();
    String name = first.functionName();
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

  private static Snippet function(Spot block, String name) {
    Spot inside = block.function();
    String parameter = inside.parameter();
    return Snippet.of("function " + name + "(" + parameter + ") {", inside.returning(), "}");
  }

  private static List<Snippet> around(
      Spot at, Spot block, List<Snippet> body, List<Snippet> other, String name) {
    List<Snippet> statements = new ArrayList<>();
    if (!at.strict()) {
      statements.addAll(before(at, name));
    }
    statements.add(nested(at, block, body, other));
    // Strict code does not see it here, and whether this is strict a bundle may decide.
    if (!at.strict()) {
      statements.add(at.attempt(use(at, name)));
    }
    return statements;
  }

  private static List<Snippet> before(Spot at, String name) {
    return switch (at.dice().below(4)) {
      case 0 -> List.of(at.attempt("typeof " + name));
      case 1 ->
          List.of(
              Snippet.of(
                  "var "
                      + at.unique("reads")
                      + " = () => { try { return typeof "
                      + name
                      + " } catch (problem) { return problem.name } };"));
      default -> List.of();
    };
  }

  private static Snippet nested(Spot at, Spot block, List<Snippet> body, List<Snippet> other) {
    String condition = at.dice().of("true", at.read(), at.expression());
    String loop = block.unique("i");
    return switch (at.dice().below(7)) {
      case 0 -> Snippet.of("{", body, "}").and(List.of(), "{").and(other, "}");
      case 1 -> Snippet.of("try {", body, "} catch (problem) {").and(other, "}");
      case 2 ->
          Snippet.of("try { throw 1 } catch (problem) {", body, "} finally {").and(other, "}");
      case 3 ->
          Snippet.of("for (var " + loop + " = 0; " + loop + " < 1; " + loop + "++) {", body, "}");
      case 4 ->
          Snippet.of("switch (" + at.read() + ") { case 1:", body, "default: {").and(other, "} }");
      case 5 -> Snippet.of("{ {", body, "} }").and(List.of(), "{").and(other, "}");
      default -> Snippet.of("if (" + condition + ") {", body, "} else {").and(other, "}");
    };
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
