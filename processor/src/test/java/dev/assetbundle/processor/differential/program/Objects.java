package dev.assetbundle.processor.differential.program;

import java.util.List;

/** Object literals. */
final class Objects {

  private Objects() {}

  static List<Snippet> prototypes(Spot at) {
    String value = at.dice().of("{ inherited: 1 }", "[1]", at.read());
    String made =
        at.dice()
            .of(
                "(__proto__ => ({ __proto__ }))(" + value + ")",
                "(function (__proto__) { return { __proto__, a: 1 }; })(" + value + ")",
                "((__proto__, o = { __proto__ }) => o)(" + value + ")",
                "(p => ({ __proto__: p }))(" + value + ")",
                "(p => ({ '__proto__': p }))(" + value + ")",
                "(p => ({ ['__proto__']: p }))(" + value + ")",
                "(p => ({ [`__proto__`]: p, b: 1 }))(" + value + ")",
                "(() => ({ __proto__() { } }))()",
                "(p => ({ get __proto__() { return p } }))(" + value + ")",
                "(p => { let { __proto__: q } = { ['__proto__']: p }; return { q }; })("
                    + value
                    + ")",
                "(p => { let { __proto__ } = { ['__proto__']: p }; return { __proto__ }; })("
                    + value
                    + ")");
    return List.of(
        at.attempt(
            "(o => [Object.keys(o), Object.getPrototypeOf(o) === Object.prototype, o.inherited])("
                + made
                + ")"));
  }

  static List<Snippet> accessors(Spot at) {
    String object = at.variable();
    Spot getter = at.function();
    Spot setter = at.function();
    String parameter = setter.parameter();
    return List.of(
        Snippet.of(
                "var " + object + " = { held: 1, get measure() {",
                getter.returning(),
                "}, set measure(" + parameter + ") {")
            .and(
                setter.statements(),
                "this.held = "
                    + parameter
                    + " }, 'quoted': 1, 'a-b': 2, if: 3, 0x10: 4, "
                    + "1e3: 5, get() { return 6 }, async: 7, await: 8, async *gen() { } };"),
        at.attempt(
            object + ".measure",
            object + "['measure'] = 3",
            object + ".held++",
            object + "['quoted']",
            object + "[16]",
            object + "?.['get']()",
            "Object.keys(" + object + ")"));
  }

  // What reading, converting or calling does is wanted, even where its value is not.
  static List<Snippet> effects(Spot at) {
    String object = at.variable();
    String effect =
        at.dice()
            .of(
                object + ".touched;",
                "void " + object + ".touched;",
                object + " + '';",
                "-" + object + ";",
                "`${" + object + "}`;",
                object + " == 1;",
                "({ a: " + object + ".touched });",
                "[" + object + ".touched];",
                "if (" + object + ".touched) ;",
                object + ".touched && 1;",
                object + ".touched ? 1 : 2;",
                "new (class { constructor() { " + object + ".touched } });",
                "typeof " + object + ".touched;",
                object + "?.touched;",
                "for (var unused_" + at.number() + " = " + object + ".touched; false;) ;",
                "[] = [" + object + ".touched];",
                "({} = " + object + ".touched);",
                "[..." + object + ".touched];",
                "({ ..." + object + " });",
                "let { touched: touched_" + at.number() + " } = " + object + ";",
                "({ [" + object + "]: 1 });",
                "null ?? " + object + ".touched;",
                "(1, " + object + ".touched, 2);",
                object + ".touched.nothing.here;",
                "switch (" + object + ".touched) { }",
                "try { " + object + ".touched } finally { }",
                object + ".touched = " + object + ".touched;",
                object + ".touched++;",
                "delete " + object + ".touched;",
                "!" + object + ".touched;");
    return List.of(
        Snippet.of(
            "var "
                + object
                + " = { get touched() { console.log('get'); return []; }, set touched(x) "
                + "{ console.log('set') }, toString() { console.log('text'); return 't'; }, valueOf() "
                + "{ console.log('value'); return 1; } };"),
        Snippet.of("try { " + effect + " } catch (problem) { console.log(problem.name) }"));
  }
}
