package dev.assetbundle.processor.differential.program;

import java.util.ArrayList;
import java.util.List;

/** Blocks and branches. */
final class Blocks {

  private Blocks() {}

  static List<Snippet> nested(Spot at) {
    return List.of(Snippet.of("{", at.block().statements(), "}"));
  }

  static List<Snippet> branches(Spot at) {
    String condition =
        at.dice().of(at.expression(), "true", "false", "0", "!1", "typeof undeclared === 'object'");
    List<Snippet> yes = at.block().statements();
    List<Snippet> no = at.block().statements();
    String number = String.valueOf(at.number());
    return List.of(
        switch (at.dice().below(4)) {
          case 0 -> Snippet.of("if (" + condition + ") {", yes, "}");
          case 1 -> Snippet.of("if (" + condition + ") {", yes, "} else {").and(no, "}");
          case 2 ->
              Snippet.of("if (" + condition + ") {", yes, "} else if (" + at.read() + ") {")
                  .and(no, "} else console.log(" + number + ")");
          default ->
              Snippet.of(
                  "if ("
                      + condition
                      + ") if ("
                      + at.read()
                      + ") console.log("
                      + number
                      + "); else console.log('else', "
                      + at.read()
                      + ")");
        });
  }

  static List<Snippet> shadows(Spot at) {
    String outer = at.lexical(true);
    Spot inside = at.block();
    inside.scope().lexical(outer);
    inside.scope().usable(outer, true);
    Snippet declaration = Snippet.of("let " + outer + " = " + inside.number() + ";");
    List<Snippet> statements = new ArrayList<>(List.of(declaration));
    statements.addAll(inside.statements());
    String reader = at.unique("reads");
    at.scope().lexical(reader);
    String number = String.valueOf(at.number());
    return List.of(
        Snippet.of("let " + outer + " = " + number + ", " + reader + " = () => " + outer + ";"),
        Snippet.of("{", statements, "}"),
        at.log(outer, reader + "()"));
  }
}
