package dev.assetbundle.processor.language.sass.libsass;

import dev.assetbundle.processor.language.sass.syntax.SassToken;
import dev.assetbundle.processor.language.sass.syntax.SassToken.Kind;
import dev.assetbundle.processor.language.sass.syntax.SassTokens;
import dev.assetbundle.processor.language.sass.syntax.SassTokens.Range;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Constructs that libsass 3.6.6 compiles to wrong CSS without an error. Each was found by comparing
 * its output with that of Dart Sass.
 */
public final class LibsassMiscompiles {

  private static final SassGuard MODULES =
      new SassGuard(
          "libsass, the built-in engine, knows no modules (@use, @forward)",
          "write @import",
          (tokens, i) ->
              tokens.get(i).is(Kind.AT, "@use") || tokens.get(i).is(Kind.AT, "@forward"));

  private static final List<SassGuard> OTHERS =
      List.of(
          new SassGuard(
              "libsass leaves a variable in calc() as text",
              "write #{...} around it",
              LibsassMiscompiles::isVariableInCalc),
          new SassGuard(
              "libsass turns a percentage for alpha into an opaque color",
              "write the alpha as a number, such as 0.5",
              LibsassMiscompiles::isPercentAlpha),
          new SassGuard(
              "libsass takes the angle of hsl() for degrees, whatever its unit",
              "write the hue in degrees",
              LibsassMiscompiles::isForeignAngle),
          new SassGuard(
              "libsass drops \"not\" from this media query",
              "write \"not all and (...)\"",
              LibsassMiscompiles::isMediaNot),
          new SassGuard(
              "libsass drops \"of\" from :nth-child()",
              "move the rule to a plain .css file",
              LibsassMiscompiles::isNthOf),
          new SassGuard(
              "libsass does not replace \"&\" in :is() and :where()",
              "write it under @at-root, as @at-root :is(#{&})",
              LibsassMiscompiles::isParentInPseudo),
          new SassGuard(
              "libsass drops the empty fallback of var()",
              "write it with interpolation, as #{\"var(--x,)\"}",
              LibsassMiscompiles::isEmptyFallback),
          new SassGuard(
              "libsass turns this opacity() into alpha()",
              "write it with interpolation, as #{\"opacity(var(--x))\"}",
              LibsassMiscompiles::isComputedOpacity));

  /** Functions of Sass that CSS does not have, so that calc() cannot mean anything else by them. */
  private static final Set<String> SASS_FUNCTIONS =
      Set.of(
          """
          ceil floor percentage random unit if nth length index call map-get unquote str-length
          str-index str-slice
          """
              .split("\\s+"));

  private static final Pattern NOT_AT_END =
      Pattern.compile("\\bnot\\s*[{,]", Pattern.CASE_INSENSITIVE);

  private static final Set<String> BROWSERS = Set.of("var", "env", "calc");

  private LibsassMiscompiles() {}

  /** Returns the first of each kind; only the first module rule where there is one. */
  public static List<SassGuard.Finding> find(SassTokens tokens) {
    List<SassGuard.Finding> modules = SassGuard.find(List.of(MODULES), tokens);
    return modules.isEmpty() ? SassGuard.find(OTHERS, tokens) : modules;
  }

  /**
   * Returns the calls in calc() of functions that are built in or declared in one of the sources.
   */
  public static List<SassGuard.Finding> findCalls(List<SassTokens> sources) {
    List<SassTokens> calculating = sources.stream().filter(SassTokens::mentionsCalc).toList();
    if (calculating.isEmpty()) {
      return List.of();
    }
    Set<String> functions = new HashSet<>(SASS_FUNCTIONS);
    sources.stream().flatMap(LibsassMiscompiles::declared).forEach(functions::add);
    SassGuard guard =
        new SassGuard(
            "libsass leaves a function of Sass in calc() as text",
            "write #{...} around it",
            (tokens, i) ->
                isCalc(tokens, i)
                    && inside(tokens, i).anyMatch(k -> functions.contains(tokens.call(k))));
    return calculating.stream().flatMap(t -> SassGuard.find(List.of(guard), t).stream()).toList();
  }

  /** Returns the media queries that lost what an interpolation had put after "not". */
  public static List<SassGuard.Finding> findInOutput(SassTokens css) {
    // Reading a large result once more takes as long as compiling a small file.
    if (!NOT_AT_END.matcher(css.source().text()).find()) {
      return List.of();
    }
    SassGuard guard =
        new SassGuard(
            "libsass drops what follows \"not\" in an interpolated media query",
            "begin the query with \"not all and\"",
            (tokens, i) ->
                tokens.get(i).is(Kind.AT, "@media")
                    && tokens.get(tokens.prelude(i).to() - 1).text().equalsIgnoreCase("not"));
    return SassGuard.find(List.of(guard), css);
  }

  private static Stream<String> declared(SassTokens tokens) {
    return IntStream.range(0, tokens.size())
        .filter(i -> tokens.get(i).is(Kind.AT, "@function"))
        .mapToObj(i -> tokens.get(i + 1).text().toLowerCase(Locale.ROOT));
  }

  private static boolean isVariableInCalc(SassTokens tokens, int i) {
    return isCalc(tokens, i)
        && inside(tokens, i).anyMatch(k -> tokens.get(k).kind() == Kind.VARIABLE);
  }

  private static boolean isCalc(SassTokens tokens, int i) {
    return tokens.call(i).equals("calc");
  }

  private static Stream<Integer> inside(SassTokens tokens, int call) {
    return tokens.plain(new Range(call + 2, tokens.close(call + 1))).boxed();
  }

  private static boolean isPercentAlpha(SassTokens tokens, int i) {
    String name = tokens.call(i);
    if (!name.equals("rgba") && !name.equals("hsla")) {
      return false;
    }
    List<Range> arguments = tokens.arguments(i);
    // With one of these, libsass leaves the whole color to the browser.
    boolean passed = inside(tokens, i).anyMatch(k -> BROWSERS.contains(tokens.call(k)));
    boolean alpha = arguments.size() == 4 || (arguments.size() == 2 && name.equals("rgba"));
    if (!alpha || passed) {
      return false;
    }
    Range last = arguments.get(arguments.size() - 1);
    // Both ends of the scale come out right.
    String value = tokens.get(last.from()).text();
    return isNumber(tokens, last, "%") && !value.equals("0%") && !value.equals("100%");
  }

  private static boolean isForeignAngle(SassTokens tokens, int i) {
    String name = tokens.call(i);
    if (!name.equals("hsl") && !name.equals("hsla")) {
      return false;
    }
    List<Range> arguments = tokens.arguments(i);
    return arguments.size() >= 3
        && Stream.of("turn", "rad", "grad")
            .anyMatch(unit -> isNumber(tokens, arguments.get(0), unit));
  }

  private static boolean isNumber(SassTokens tokens, Range argument, String unit) {
    SassToken token = tokens.get(argument.from());
    return argument.size() == 1 && token.kind() == Kind.NUMBER && token.text().endsWith(unit);
  }

  private static boolean isMediaNot(SassTokens tokens, int i) {
    return tokens.isRule(
        i,
        "@media",
        k ->
            tokens.get(k).kind() == Kind.WORD
                && tokens.get(k).text().equalsIgnoreCase("not")
                && (tokens.get(k + 1).is(Kind.OPEN, "(") || tokens.get(k - 1).is(Kind.OPEN, "(")));
  }

  private static boolean isNthOf(SassTokens tokens, int i) {
    String name = tokens.call(i);
    return (name.equals("nth-child") || name.equals("nth-last-child"))
        && isPseudo(tokens, i)
        && !isFixedIndex(tokens, i + 2)
        && inside(tokens, i).anyMatch(k -> tokens.get(k).is(Kind.WORD, "of"));
  }

  /** Behind these libsass keeps "of"; behind a formula with "n" it does not. */
  private static boolean isFixedIndex(SassTokens tokens, int i) {
    String index = tokens.get(i).text();
    boolean number = index.chars().allMatch(Character::isDigit);
    return (number || index.equals("even") || index.equals("odd"))
        && tokens.get(i + 1).is(Kind.WORD, "of");
  }

  private static boolean isParentInPseudo(SassTokens tokens, int i) {
    String name = tokens.call(i);
    return (name.equals("is") || name.equals("where"))
        && isPseudo(tokens, i)
        && inside(tokens, i).anyMatch(k -> tokens.get(k).is(Kind.MARK, "&"));
  }

  private static boolean isPseudo(SassTokens tokens, int i) {
    return tokens.get(i - 1).is(Kind.MARK, ":") && !tokens.get(i).spaced();
  }

  private static boolean isEmptyFallback(SassTokens tokens, int i) {
    return tokens.call(i).equals("var")
        && tokens.arguments(i).size() == 2
        && tokens.arguments(i).get(1).size() == 0;
  }

  private static boolean isComputedOpacity(SassTokens tokens, int i) {
    return tokens.call(i).equals("opacity") && BROWSERS.contains(tokens.call(i + 2));
  }
}
