package dev.assetbundle.processor.differential.program;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes programs up. The same seed gives the same programs on every machine. */
public final class ProgramGenerator {

  private static final int FILES = 3;

  private ProgramGenerator() {}

  /** Returns scripts that can be loaded one after the other, and share no name at top level. */
  public static List<Program> group(long seed) {
    Dice dice = new Dice(seed);
    // Strict mode of the first file is that of the whole bundle; that of another one is lost.
    boolean all = dice.oneIn(6);
    boolean later = dice.oneIn(6);
    List<Program> files = new ArrayList<>();
    for (int i = 0; i < FILES; i++) {
      files.add(program(dice, i, all || (later && i > 0 && dice.oneIn(2))));
    }
    return files;
  }

  private static Program program(Dice dice, int file, boolean strict) {
    Spot at = new Spot(dice, Scope.script(), new AtomicInteger(1000 * file), pool(file), 0, strict);
    List<Snippet> statements = new ArrayList<>();
    if (dice.oneIn(3)) {
      statements.add(Snippet.of(start(at)));
    }
    int count = 1 + dice.below(4);
    for (int i = 0; i < count; i++) {
      statements.addAll(Topics.statement(at));
    }
    if (dice.oneIn(2)) {
      statements.add(Snippet.of(end(at)));
    }
    boolean newline = !dice.oneIn(3);
    String tail = newline || dice.oneIn(2) ? tail(dice) : "";
    String head = dice.oneIn(3) ? head(dice) : "";
    return new Program(
        // Behind a semicolon nothing is a directive.
        strict && head.equals(";") ? "" : head, strict, statements, tail, newline, pool(file));
  }

  /** Names of one file only; the short ones are those that a minifier takes first. */
  private static List<String> pool(int file) {
    List<String> names = new ArrayList<>();
    "abcdefghijklmn"
        .chars()
        .filter(name -> (name - 'a') % FILES == file)
        .forEach(name -> names.add(Character.toString(name)));
    for (String name : List.of("value", "total", "text", "item", "list")) {
      names.add(name + file);
    }
    return names;
  }

  private static String head(Dice dice) {
    return dice.of(
        "#!/usr/bin/env node\n",
        "\uFEFF",
        "--> a comment\n",
        "<!-- a comment\n",
        "/* banner\n*/ --> a comment\n",
        "// note\r",
        "// note\r\n",
        "/*! licensed-1 */\n",
        "// @license licensed-2\n",
        "'a directive';\n",
        "\n\n",
        ";",
        "/* banner */ ");
  }

  private static String start(Spot at) {
    String value = at.read();
    return at.dice()
        .of(
            "(function () { console.log('start') })()",
            "[1, 2].forEach(function (x) { console.log(x) })",
            "`text`.length",
            "/re/.test('re') && console.log('re')",
            "+" + value,
            "-" + value,
            "('use strict');",
            "'use\\x20strict';",
            "({ }).toString();",
            "!function () { console.log('start') }()",
            "{ }",
            "if (true) { }");
  }

  private static String end(Spot at) {
    String value = at.read();
    String name = at.variable();
    return at.dice()
        .of(
            "var " + name + " = function () { console.log('called') }",
            "var " + name + " = " + value,
            name + " = " + value,
            "var " + name + " = 1\n" + name + "\n++\n" + name,
            "do { } while (0)",
            "if (" + value + ") { }",
            "if (" + value + ") ; else console.log('else')",
            "var " + name + " = class { }",
            "var " + name + " = () => { }",
            "var " + name + " = x => x",
            "var " + name + " = `text`",
            "var " + name + " = /re/",
            "for (var " + name + " in {}) ;",
            "console.log(" + value + ")");
  }

  private static String tail(Dice dice) {
    return dice.of(
        "",
        "\n",
        " // end",
        " <!-- end",
        "\n--> end",
        " /* end */",
        " /* end\n*/ --> end",
        ";",
        ";;\n",
        "\r\n// end\r\n",
        "// end\r",
        "\u2028",
        "// end\u2028console.log('after')",
        "//# sourceURL=other.js",
        "\t",
        " //! licensed-3");
  }
}
