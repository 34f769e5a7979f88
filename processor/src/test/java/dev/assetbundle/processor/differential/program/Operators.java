package dev.assetbundle.processor.differential.program;

import java.util.List;

/** Operators beside each other. */
final class Operators {

  private Operators() {}

  static List<Snippet> mixed(Spot at) {
    String a = at.read();
    String b = at.read();
    return List.of(
        at.attempt(
            at.dice()
                .of(
                    "(" + a + ") - -(" + b + ")",
                    "(" + a + ") + +(" + b + ")",
                    "- -(" + a + ")",
                    "!((" + a + ") in [1])",
                    "!((" + a + ") instanceof Object)",
                    "((" + a + "), (" + b + "))",
                    "(" + a + ") - ((" + b + ") - 1)",
                    "(" + a + ") / ((" + b + ") / 2)",
                    "1 + 2 + '3' + (4 + 5)",
                    "'a' + 1 + 2 + (" + a + ")",
                    "-0 + (" + a + ")",
                    "1 / -0",
                    "(" + a + ") < (" + b + ") === true",
                    "[1, 2, 3].at(-1)",
                    "0.1 + 0.2",
                    "2 ** 53 + 1",
                    "1e21 + 1",
                    "-1 >>> 0",
                    "5 % -3",
                    "10n ** 20n - -1n",
                    "typeof (1, eval)",
                    "void 0 === undefined",
                    "!0 + !1",
                    "'b' + 'a' + +'a' + 'a'",
                    "[] + {}",
                    "null >= 0"),
            at.dice()
                .of(
                    "(null ?? " + a + ") || 1",
                    "null ?? (" + a + " || 1)",
                    "(0 || " + a + ") ?? 'f'",
                    "((" + a + ")?.a).b",
                    "(" + a + ")?.[0]?.(1)",
                    "delete ({ a: 1 }).a",
                    "({ a() { return this.b }, b: 2 }).a?.()",
                    "(0, { a() { return typeof this } }.a)()",
                    "typeof undeclared?.x",
                    "(" + a + ")?.a.b.c",
                    "!(" + a + ")?.a",
                    "({ f: null }).f?.(undeclared)",
                    "new (class { x = 1 })().x",
                    "new (function () { return Array })().call.length",
                    "new Date(0).getTime()",
                    "new (Array.bind(null, 1, 2))().length",
                    "(function () { return typeof this }).call(1)",
                    "(() => ({}))()",
                    "(a => b => a + b)(1)(2)")));
  }

  static List<Snippet> powers(Spot at) {
    String base =
        at.dice()
            .of(
                "(-2)",
                "(+3)",
                "(typeof 1)",
                "(void 0)",
                "(~2)",
                "(!1)",
                "(" + at.read() + ")",
                "(1 - 3)",
                "(-(2 ** 2))");
    return List.of(
        at.attempt(
            base + " ** 2",
            "2 ** -" + base,
            "2 ** 3 ** " + base,
            "(2 ** 3) ** " + base,
            "-(" + base + " ** 2)",
            "(" + base + " ? 2 : 3) ** 2"));
  }
}
