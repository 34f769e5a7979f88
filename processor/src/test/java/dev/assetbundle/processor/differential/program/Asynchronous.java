package dev.assetbundle.processor.differential.program;

import java.util.List;

/** Functions that wait. */
final class Asynchronous {

  private Asynchronous() {}

  static List<Snippet> awaits(Spot at) {
    Spot inside = at.function();
    String parameter = inside.parameter();
    String waited =
        at.dice()
            .of(
                "(await " + inside.read() + ") ** 2",
                "2 ** await " + inside.read(),
                "(await " + parameter + ") ** (await 2)",
                "-(await " + parameter + ")",
                "await (" + inside.expression() + ")",
                "(await " + parameter + ")?.length",
                "typeof await " + parameter,
                "`${await " + parameter + "}`",
                "[await " + parameter + ", await 1]",
                "(await " + parameter + ", " + inside.read() + ")",
                "(await Promise.all([1, " + parameter + "])).length",
                "(await (async () => " + inside.read() + ")()) + 1",
                "await Promise.reject(1).catch(x => x + 1)");
    List<Snippet> body =
        List.of(
            Snippet.of("{", inside.block().statements(), "}"),
            Snippet.of("return " + waited + ";"));
    String then =
        ".then(result => console.log("
            + at.number()
            + ", result), problem => "
            + "console.log(typeof problem));";
    return List.of(
        switch (at.dice().below(3)) {
          case 0 ->
              Snippet.of(
                  ";(async function (" + parameter + ") {", body, "})(" + at.read() + ")" + then);
          case 1 ->
              Snippet.of(";(async (" + parameter + ") => {", body, "})(" + at.read() + ")" + then);
          default ->
              Snippet.of(
                  ";({ async m(" + parameter + ") {", body, "} }).m(" + at.read() + ")" + then);
        });
  }

  static List<Snippet> generator(Spot at) {
    Spot inside = at.function();
    String parameter = inside.parameter();
    Spot loop = inside.block();
    String item = loop.lexical(true);
    String source =
        at.dice().of("[" + inside.read() + ", Promise.resolve(2)]", "each(" + inside.read() + ")");
    return List.of(
        Snippet.of(
                ";(async ("
                    + parameter
                    + ", each) => { for await (const "
                    + item
                    + " of "
                    + source
                    + ") {",
                List.of(loop.log(item)),
                "} })(" + at.read() + ", async function* (x) { yield x; yield await x; })")
            .and(List.of(), ".catch(problem => console.log(problem.name));"));
  }
}
