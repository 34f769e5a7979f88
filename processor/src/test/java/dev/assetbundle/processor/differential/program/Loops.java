package dev.assetbundle.processor.differential.program;

import java.util.ArrayList;
import java.util.List;

/** Loops that end, and closures in them. */
final class Loops {

  private Loops() {}

  static List<Snippet> closures(Spot at) {
    String made = at.unique("made");
    at.scope().lexical(made);
    Spot inside = at.block();
    String kind = at.dice().of("let", "const", "var");
    String name = kind.equals("var") ? at.unique("v") : inside.lexical(false);
    String head =
        at.dice()
            .of(
                kind + " " + name + " of [1, 2]",
                kind + " " + name + " in { x: 1, y: 2 }",
                kind + " [" + name + "] of [[3], [4]]",
                kind + " { a: " + name + " = 5 } of [{}, { a: 6 }]");
    List<Snippet> body = new ArrayList<>(inside.statements());
    String variable = inside.lexical(true);
    body.add(Snippet.of("let " + variable + " = " + name + ";"));
    body.add(Snippet.of(made + ".push(() => [" + name + ", " + variable + "]);"));
    return List.of(
        Snippet.of("const " + made + " = [];"),
        Snippet.of("for (" + head + ") {", body, "}"),
        at.attempt(made + ".map(read => read())"));
  }

  static List<Snippet> counted(Spot at) {
    String counter = at.unique("i");
    Spot inside = at.block();
    String end = counter + " < " + (1 + at.dice().below(3));
    List<Snippet> body = inside.statements();
    return List.of(
        switch (at.dice().below(4)) {
          case 0 ->
              Snippet.of(
                  "for (var " + counter + " = 0; " + end + "; " + counter + "++) {", body, "}");
          case 1 ->
              Snippet.of(
                  "for (let " + counter + " = 0; " + end + "; ++" + counter + ") {", body, "}");
          case 2 ->
              Snippet.of(
                  "var " + counter + " = 0; while (" + counter + "++, " + end + ") {", body, "}");
          default ->
              Snippet.of(
                  "var " + counter + " = 0; do {",
                  body,
                  "} while (++" + counter + ", " + end + ")");
        });
  }

  // Each turn has variables of its own, and the head has more of them.
  static List<Snippet> heads(Spot at) {
    String made = at.unique("made");
    at.scope().lexical(made);
    String counter = at.unique("n");
    Spot head = at.block();
    String read = head.lexical(false);
    Spot body = head.block();
    String shadow = at.dice().oneIn(2) ? counter : read;
    body.scope().lexical(shadow);
    return List.of(
        Snippet.of("const " + made + " = [];"),
        Snippet.of(
            "for (let "
                + counter
                + " = 0, "
                + read
                + " = () => "
                + counter
                + "; "
                + counter
                + " < 2; "
                + counter
                + "++) {",
            List.of(
                Snippet.of(made + ".push(" + read + ", () => " + counter + ");"),
                Snippet.of("{ let " + shadow + " = 'shadow'; console.log(" + shadow + "); }")),
            "}"),
        at.attempt(made + ".map(read => read())"));
  }
}
