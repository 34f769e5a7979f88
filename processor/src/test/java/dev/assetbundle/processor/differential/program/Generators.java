package dev.assetbundle.processor.differential.program;

import java.util.List;

/** Generators and iterators. */
final class Generators {

  private Generators() {}

  static List<Snippet> generator(Spot at) {
    Spot inside = at.function();
    String parameter = inside.parameter();
    Spot tried = inside.block();
    String got = tried.variable();
    String yielded =
        at.dice()
            .of(
                "var " + got + " = yield " + inside.expression() + ";",
                "var " + got + " = yield* [" + inside.read() + ", 2];",
                "var " + got + " = (yield, yield " + inside.read() + ");",
                "var " + got + " = [yield 1, yield 2];",
                "var " + got + " = `${yield}`;",
                "for (var " + got + " of [1, 2]) yield " + got + ";");
    String name = at.functionName();
    return List.of(
        Snippet.of("function* " + name + "(" + parameter + ") { try {", tried.statements(), yielded)
            .and(List.of(inside.log(got)), "} finally { yield 'last'; console.log('closed'); }")
            .and(inside.returning(), "}"),
        at.attempt(
            at.dice()
                .of(
                    "[..." + name + "(" + at.read() + ")]",
                    "(it => [it.next(), it.next('sent'), it.return('early'), it.next()])("
                        + name
                        + "(1))",
                    "(([x, y]) => [x, y])(" + name + "(2))",
                    "(it => { try { it.next(); return it.throw(1) } catch (e) { return ['thrown', e] } })("
                        + name
                        + "())")));
  }

  static List<Snippet> iterator(Spot at) {
    String object = at.variable();
    String symbol = at.dice().of("[Symbol.iterator]", "['x' in {} ? 'x' : Symbol.iterator]");
    return List.of(
        Snippet.of(
            "var "
                + object
                + " = { *"
                + symbol
                + "() { yield "
                + at.read()
                + "; yield 2; }, [Symbol.toPrimitive](hint) { return hint; } };"),
        at.attempt(
            "[..." + object + "]",
            object + " + ''",
            "`${" + object + "}`",
            "+" + object,
            "Math.max(...[1, 2], ..." + object + ")",
            "({ ..." + object + " }).x === void 0"));
  }
}
