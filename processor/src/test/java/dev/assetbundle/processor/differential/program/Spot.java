package dev.assetbundle.processor.differential.program;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A place where statements are written: what may be said there, and which names there are.
 *
 * @param dice decides
 * @param scope the names
 * @param numbers counts what must be told apart, all over the script
 * @param pool names to declare here; short ones are those that minifiers like
 * @param depth how many functions and blocks are around it
 * @param strict whether the code is, or may become, strict
 */
record Spot(
    Dice dice, Scope scope, AtomicInteger numbers, List<String> pool, int depth, boolean strict) {

  private static final List<String> LOCAL =
      List.of(
          "a", "b", "c", "d", "e", "f", "value", "total", "text", "item", "list", "inner", "name");

  Spot block() {
    return new Spot(dice, scope.block(), numbers, pool, depth + 1, strict);
  }

  Spot function() {
    return new Spot(dice, scope.function(), numbers, LOCAL, depth + 1, strict);
  }

  Spot strictFunction() {
    return new Spot(dice, scope.function(), numbers, LOCAL, depth + 1, true);
  }

  /** Whether nothing more should be nested here. */
  boolean isDeep() {
    return depth > 3;
  }

  int number() {
    return numbers.incrementAndGet();
  }

  /** Returns a name nobody else uses. */
  String unique(String start) {
    return start + "_" + (scope.isScript() ? pool.get(0) : "") + number();
  }

  /** Declares a {@code let}, {@code const} or {@code class}; statements may use it from now on. */
  String lexical(boolean assignable) {
    String name = candidate(false);
    scope.lexical(name);
    scope.usable(name, assignable);
    return name;
  }

  /** Declares a {@code var}; statements may use it from now on. */
  String variable() {
    String name = candidate(true);
    scope.variable(name);
    scope.usable(name, true);
    return name;
  }

  /** Declares a parameter. */
  String parameter() {
    return variable();
  }

  /** Declares a function of this block or body, which statements may read. */
  String functionName() {
    String name = candidate(scope.isFunction());
    if (scope.isFunction()) {
      scope.variable(name);
    } else {
      scope.lexical(name);
    }
    scope.usable(name, false);
    return name;
  }

  private String candidate(boolean variable) {
    for (int i = 0; i < 8; i++) {
      String name = dice.of(pool);
      boolean free = scope.canDeclareLexical(name);
      if (variable ? scope.canDeclareVariable(name) && (free || i < 2) : free) {
        return name;
      }
    }
    return unique("own");
  }

  /** Returns a name that can be read, or a literal. */
  String read() {
    List<String> names = scope.readable();
    return names.isEmpty() || dice.oneIn(5) ? Expressions.literal(this) : dice.of(names);
  }

  String expression() {
    return Expressions.of(this, 2);
  }

  /** Returns a statement that prints, and goes on whatever happens. */
  Snippet log(String... values) {
    String line = "console.log(" + number() + ", " + String.join(", ", values) + ");";
    return (dice.oneIn(2) && scope.isScript()) || dice.oneIn(3)
        ? Snippet.of("try { " + line + " } catch (e) { console.log(e.name) }")
        : Snippet.of(line);
  }

  /** Returns a statement that prints what may throw. */
  Snippet attempt(String... values) {
    return Snippet.of(
        "try { console.log("
            + number()
            + ", "
            + String.join(", ", values)
            + ") } catch (problem) { console.log(problem.name) }");
  }

  /** Returns one to three statements for a body. */
  List<Snippet> statements() {
    List<Snippet> all = new ArrayList<>();
    int count = isDeep() ? 1 : 1 + dice.below(2);
    for (int i = 0; i < count; i++) {
      all.addAll(Topics.statement(this));
    }
    return all;
  }

  /** Returns statements for the body of a function, the last of which returns something. */
  List<Snippet> returning() {
    List<Snippet> all = new ArrayList<>(statements());
    all.add(Snippet.of("return " + expression() + ";"));
    return all;
  }
}
