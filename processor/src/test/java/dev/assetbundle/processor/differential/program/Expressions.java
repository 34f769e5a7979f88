package dev.assetbundle.processor.differential.program;

import java.util.List;

/** Expressions that never throw, whatever the names in them hold, unless they hold symbols. */
final class Expressions {

  private static final List<String> LITERALS =
      List.of(
          "0",
          "1",
          "2",
          "3",
          "(-1)",
          "7",
          ".5",
          "1e3",
          "0x10",
          "'a'",
          "'text'",
          "''",
          "'1'",
          "true",
          "false",
          "null",
          "undefined",
          "NaN",
          "(-0)",
          "[]",
          "[1, 2]",
          "({})",
          "({ a: 1 })",
          "`t`",
          "\"it's\"",
          "'</script>'",
          "'\\u2028'",
          "1 / 3",
          "[, 1]");

  private static final List<String> BINARY =
      List.of(
          "+", "+", "+", "-", "*", "/", "%", "===", "!==", "==", "!=", "<", ">", "<=", ">=", "&&",
          "||", "&", "|", "^", "<<", ">>", ">>>", ",");

  private static final List<String> UNARY =
      List.of("-", "+", "!", "~", "typeof ", "void ", "!!", "- -", "+ +", "- +");

  private Expressions() {}

  static String literal(Spot at) {
    return at.dice().of(LITERALS);
  }

  static String of(Spot at, int depth) {
    Dice dice = at.dice();
    if (depth == 0 || dice.oneIn(4)) {
      return at.read();
    }
    return switch (dice.below(14)) {
      case 0, 1, 2 ->
          "(" + of(at, depth - 1) + " " + dice.of(BINARY) + " " + of(at, depth - 1) + ")";
      case 3 -> "(" + dice.of(UNARY) + of(at, depth - 1) + ")";
      case 4 -> "(" + of(at, 0) + " ? " + of(at, depth - 1) + " : " + of(at, depth - 1) + ")";
      case 5 -> "`" + "x${" + of(at, depth - 1) + "}y`";
      case 6 -> "[" + of(at, depth - 1) + ", " + of(at, depth - 1) + "]";
      case 7 -> "({ " + key(at) + ": " + of(at, depth - 1) + ", " + key(at) + "() { } })";
      case 8 -> "(" + of(at, 0) + " ?? " + of(at, depth - 1) + ")";
      case 9 -> "(" + of(at, 0) + ")?." + key(at);
      case 10 -> "(" + power(at) + ")";
      case 11 -> "(typeof " + at.read() + " + " + of(at, depth - 1) + ")";
      case 12 -> immediate(at, depth);
      default -> assignment(at, depth);
    };
  }

  private static String immediate(Spot at, int depth) {
    Spot inside = at.function();
    String parameter = inside.parameter();
    String body = of(inside, depth - 1);
    return at.dice()
        .of(
            "(" + parameter + " => " + body + ")(" + at.read() + ")",
            "(function (" + parameter + ") { return " + body + " })(" + at.read() + ")");
  }

  private static String power(Spot at) {
    Dice dice = at.dice();
    String base = at.read();
    return dice.of(
        "(" + dice.of(UNARY) + "(" + base + ")) ** 2",
        "-((" + base + ") ** 2)",
        "((" + base + ") ** 2) ** .5",
        "2 ** (" + base + ")",
        "(" + base + ") ** -1");
  }

  private static String assignment(Spot at, int depth) {
    List<String> names = at.scope().writable();
    if (names.isEmpty()) {
      return at.read();
    }
    String name = at.dice().of(names);
    return at.dice()
        .of(
            "(" + name + " = " + of(at, depth - 1) + ")",
            "("
                + name
                + at.dice().of(" += ", " -= ", " *= ", " ||= ", " &&= ", " ??= ", " **= ")
                + of(at, depth - 1)
                + ")",
            name + at.dice().of("++", "--"),
            "(" + at.dice().of("++", "--") + name + ")");
  }

  private static String key(Spot at) {
    return at.dice().of("a", "b", "value", "length", "get", "set", "async", "static", "if");
  }
}
