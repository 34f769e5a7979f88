package dev.assetbundle.processor.differential.program;

import java.util.List;

/** Semicolons that are not there, and comments that are. */
final class Layout {

  private Layout() {}

  static List<Snippet> semicolons(Spot at) {
    String name = at.variable();
    String n = name;
    return List.of(
        Snippet.of("var " + n + " = 1"),
        Snippet.of(
            at.dice()
                .of(
                    n + "\n++\n" + n,
                    "do " + n + "++; while (" + n + " < 3) " + n + "--",
                    n + "\n=\n2",
                    "if (" + n + ") ; else " + n + " = 5",
                    ";[" + n + "].forEach(x => console.log(x))",
                    n + " = " + n + "\n/2/1",
                    ";(() => { return\n1 })()",
                    n + "\n;[1].length",
                    "for (;;) { break\n" + n + " }",
                    "{ " + n + " }\n+" + n,
                    "var f_" + at.number() + " = function () { }\n",
                    "here_" + at.number() + ": " + n,
                    "if (0) {} else if (1) ; ",
                    ";;;",
                    n + " = async => 1",
                    "let\nl_" + at.number() + " = 1",
                    n + " = { a: 1\n, b: 2 }",
                    "while (" + n + " --> 0) ;",
                    n + " = 1 - -" + n,
                    n + " = " + n + " + +" + n,
                    n + "--\n;-" + n,
                    n + " = [\n1,\n,]",
                    "throw_: { break throw_ }",
                    n + " = function () { return }\n")),
        at.log(n));
  }

  static List<Snippet> comments(Spot at) {
    String name = at.variable();
    String html =
        at.dice().of("<!-- opened", "--> closed", "/* a\n*/ --> more", "// --> both <!--");
    return List.of(
        Snippet.of("/* a */ var/* b */ " + name + " /* c */=/**/" + at.expression() + "/* d\n */"),
        Snippet.of(
            at.dice()
                .of(
                    "// plain",
                    html,
                    html,
                    "/* /* // */",
                    "/**/;/**/",
                    "//\\",
                    "//# other=1",
                    "/*/ */",
                    "// ' \" ` ${ /",
                    "/* ' */ /* \" */",
                    "//\u2028",
                    "/* \u2029 */",
                    "/* * / */")),
        Snippet.of("console.log(/* in */ " + name + " /* out */ ) // after"),
        Snippet.of("console.log('/* no */', `// ${/* yes */ " + name + "} //`, '<!--', '-->')"));
  }

  static List<Snippet> licenses(Spot at) {
    int number = at.number();
    return List.of(
        Snippet.of(
            at.dice()
                .of(
                    "/*! licensed-%d */",
                    "//! licensed-%d",
                    "/* @license licensed-%d */",
                    "// @license licensed-%d",
                    "/** @preserve licensed-%d */",
                    "// @preserve licensed-%d",
                    "/*\n * Copyright\n * @license licensed-%d\n */",
                    "/* @copyright licensed-%d */",
                    "//! licensed-%d\n//! more",
                    "/** text @copyright licensed-%d */")
                .replace("%d", String.valueOf(number))),
        at.log("'licensed'.length", at.read()));
  }
}
