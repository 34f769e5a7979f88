package dev.assetbundle.processor.differential.program;

import java.util.List;

/** Templates and regular expressions. */
final class Texts {

  private Texts() {}

  static List<Snippet> templates(Spot at) {
    String tag = "(function (parts, ...values) { return [parts, parts.raw, values] })";
    return List.of(
        at.attempt(
            at.dice()
                .of(
                    tag + "`a${" + at.expression() + "}\\n${" + at.read() + "}b`",
                    tag + "`\\unicode and \\u{41} \\x41`",
                    "`${`${" + at.expression() + "}`}$`",
                    "`line\nline\\\nline ${" + at.read() + "}`",
                    "`$${1}{}\\${} \\` ${'`'}`",
                    "(f => f() === f())(() => (p => p)`x`)",
                    "[`a`, `a${1}`, 'a' + `b` + 1, `${1}${2}`, `</script>`, `\\0`]",
                    tag + "``",
                    "new (function (p) { this.p = p })`x`",
                    "String.raw`\\n${1}`")));
  }

  static List<Snippet> expressions(Spot at) {
    String name = at.variable();
    return List.of(
        Snippet.of("var " + name + " = " + at.dice().of("4", "'x'", at.read()) + ";"),
        at.attempt(
            at.dice()
                .of(
                    name + " / 2 / 1",
                    name + "++ / 2",
                    "/[/\\]]\\/*/.test('/*')",
                    "'a/b'.replace(/\\//g, '$&')",
                    "/(?<year>\\d+)/u.exec('in 2024').groups.year",
                    "/=/.test('=') ? /a/i.flags : 1",
                    "[/a/, /b/].length / 1",
                    "(() => /x/y.sticky)()",
                    "typeof /a/ + /b/.source",
                    "!/a/.test('a')",
                    "'aBc'.split(/b/i)",
                    "/(?<=a)b/.test('ab')",
                    "(" + name + ") / 1 / 2",
                    "/[^]/.source",
                    "/\\u{1F600}/u.test('\\u{1F600}')",
                    "new RegExp('/').source",
                    "`${" + name + "}` / 1 / /1/.source",
                    "'😀é'.length",
                    "/[\\u2028]/.source")));
  }
}
