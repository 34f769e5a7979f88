package dev.assetbundle.processor.language.script.coffee;

import dev.assetbundle.processor.language.script.run.ScriptRefusal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What to say besides the compiler's own words, mostly of code that CoffeeScript 1 accepts and 2
 * does not. Which code that is was found out with both compilers.
 *
 * @param refusal with a better place and reason, where there is one
 * @param hint what to write instead
 */
public record CoffeeAdvice(ScriptRefusal refusal, Optional<String> hint) {

  private static final String VERSION = "this is CoffeeScript 2, and Rails has 1.12; ";

  /**
   * {@code super} without arguments or parentheses, as far as what follows shows. Only looked for
   * where something is wrong already, so that one in a string or comment does no harm.
   */
  private static final Pattern BARE_SUPER =
      Pattern.compile(
          "(?<![\\w$.@?:'\"#-])super(?=[ \\t]*(?:$|[)\\]},;+*/<>=?&|#]|-(?![>\\w])"
              + "|(?:if|unless|for|while|until|then|else|and|or|is|isnt|in|of|instanceof)\\b))",
          Pattern.MULTILINE);

  private static final Pattern PROTOTYPE = Pattern.compile("(::|\\.prototype\\b).*=");

  /**
   * @param message how the compiler's words begin
   * @param hint what follows the version
   */
  private record Rule(String message, String hint) {}

  private static final List<Rule> RULES =
      List.of(
          new Rule(
              "Can't reference 'this' before calling super in derived class constructors",
              "as in JavaScript, a constructor of a class that extends another has to call super"
                  + " before it uses @"),
          new Rule(
              "Can't use @params in derived class constructors without calling super",
              "as in JavaScript, a constructor of a class that extends another has to call super"),
          new Rule(
              "'get' cannot be used as a keyword",
              "it knows no getters, and wants parentheses in a call: get(...)"),
          new Rule(
              "'set' cannot be used as a keyword",
              "it knows no setters, and wants parentheses in a call: set(...)"),
          new Rule(
              "keyword 'await' can't be assigned",
              "await is a word of the language now: use another name"),
          new Rule(
              "unexpected extends",
              "extends stands behind the name of a new class only: class A extends B"),
          new Rule("missing </", "a \"<\" with a name right behind it is JSX: write a < b"),
          new Rule("missing />", "a \"<\" with a name right behind it is JSX: write a < b"),
          new Rule(
              "mixed indentation",
              "tabs and blanks cannot be mixed: indent all lines with the same"),
          new Rule(
              "indentation mismatch",
              "each line has to be indented like one of those above, with the same characters"));

  /** Returns what to say of a mistake in {@code source}. */
  public static CoffeeAdvice of(String source, ScriptRefusal refusal) {
    String reason = refusal.reason();
    if (reason.startsWith("unexpected ")) {
      Optional<ScriptRefusal> bare = bareSuper(source, refusal.line());
      if (bare.isPresent()) {
        String hint =
            VERSION + "write super(arguments...) to hand on all arguments, or super() for none";
        return new CoffeeAdvice(bare.get(), Optional.of(hint));
      }
    }
    if (reason.startsWith("cannot use super outside of an instance method")) {
      String line = source.lines().skip(Math.max(0, refusal.line() - 1)).findFirst().orElse("");
      return new CoffeeAdvice(
          refusal,
          Optional.of("put the method into the body of its class, or call Parent::method.call(@)")
              .map(hint -> VERSION + hint)
              .filter(hint -> PROTOTYPE.matcher(line).find()));
    }
    ScriptRefusal better = CoffeeMistake.better(source, refusal);
    return new CoffeeAdvice(
        better,
        better
            .hint()
            .or(
                () ->
                    RULES.stream()
                        .filter(rule -> reason.startsWith(rule.message()))
                        .map(rule -> VERSION + rule.hint())
                        .findFirst()));
  }

  // The compiler sees it at the next word, which may stand in another line, or not at all.
  private static Optional<ScriptRefusal> bareSuper(String source, int line) {
    Matcher matcher = BARE_SUPER.matcher(source);
    while (matcher.find()) {
      String before = source.substring(0, matcher.start());
      int at = 1 + (int) before.chars().filter(c -> c == '\n').count();
      if (line == 0 || Math.abs(at - line) <= 1) {
        int column = matcher.start() - before.lastIndexOf('\n');
        return Optional.of(
            ScriptRefusal.broken(at, column, "super stands without arguments or parentheses"));
      }
    }
    return Optional.empty();
  }
}
