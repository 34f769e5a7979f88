package dev.assetbundle.processor.language.sass.libsass;

import dev.assetbundle.processor.language.sass.engine.SassResult;
import dev.assetbundle.processor.language.sass.syntax.SassToken;
import dev.assetbundle.processor.language.sass.syntax.SassToken.Kind;
import dev.assetbundle.processor.language.sass.syntax.SassTokens;
import dev.assetbundle.processor.language.sass.syntax.SassTokens.Range;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Valid constructs that libsass 3.6.6 rejects with a message that does not help. Its own message
 * decides: only a source that was rejected is searched, so nothing that compiles is ever refused.
 */
public final class LibsassRejects {

  /** A kind of rejection, by parts of libsass' messages of which one is there. */
  private record Rejection(List<String> messages, SassGuard guard) {}

  private static final Set<String> COLORS = Set.of("rgb", "rgba", "hsl", "hsla");
  private static final Set<String> EXTREMES = Set.of("min", "max");
  private static final Set<String> COMPUTED = Set.of("var", "env", "calc", "clamp", "min", "max");

  private static final List<Rejection> REJECTIONS =
      List.of(
          rejection(
              "libsass does not know the members of modules",
              "write the global function, such as map-get(), and @import",
              LibsassRejects::isMember,
              "Invalid CSS after"),
          rejection(
              "libsass knows colors with commas only",
              "write rgba(0, 0, 0, 0.5), or the color with interpolation",
              LibsassRejects::isModernColor,
              "missing argument $green",
              "missing argument $blue",
              "missing argument $saturation",
              "wrong number of arguments (4 for 3)",
              "overloaded function"),
          rejection(
              "libsass computes min() and max() itself and cannot mix units",
              "write it with interpolation, as #{\"min(100px, 50vw)\"}",
              (tokens, i) -> EXTREMES.contains(tokens.call(i)),
              "Incompatible units",
              "is not a number for `m"),
          rejection(
              "libsass does not know calc() in capitals",
              "write calc()",
              (tokens, i) -> tokens.call(i).equals("calc") && !tokens.get(i).text().equals("calc"),
              "Incompatible units"),
          rejection(
              "libsass does not know this media query of level 4",
              "write (min-width: 600px) or \",\" for \"or\", or interpolate the query",
              LibsassRejects::isModernMedia,
              "media query",
              "Invalid CSS after"),
          rejection(
              "libsass does not know layer() and supports() in an import",
              "write it with interpolation, as @import url(x.css) #{\"layer(x)\"}",
              LibsassRejects::isModernImport,
              "Invalid CSS after"),
          rejection(
              "libsass does not know this function of @supports",
              "write the condition with interpolation, as @supports #{\"selector(:has(a))\"}",
              LibsassRejects::isModernSupports,
              "@supports condition"),
          rejection(
              "libsass does not know interpolation in a property of @supports",
              "interpolate the whole condition, as @supports #{\"(\" + $property + \": 1px)\"}",
              (tokens, i) ->
                  tokens.get(i).is(Kind.AT, "@supports")
                      && tokens.plain(tokens.prelude(i)).count() < tokens.prelude(i).size(),
              "unclosed parenthesis in @supports"),
          rejection(
              "libsass does not know the flag \"s\" of an attribute selector",
              "leave out the flag, or move the rule to a plain .css file",
              LibsassRejects::isAttributeFlag,
              "unterminated attribute selector"),
          rejection(
              "libsass does not know empty custom properties",
              "write a blank between the colon and the semicolon",
              LibsassRejects::isEmptyProperty,
              "Custom property values may not be empty"),
          rejection(
              "libsass does not know map-get() with several keys",
              "write map-get(map-get($map, a), b)",
              (tokens, i) -> tokens.call(i).equals("map-get") && tokens.arguments(i).size() > 2,
              "wrong number of arguments"),
          rejection(
              "libsass takes this function of CSS for its own",
              "write it with interpolation, as #{\"round(up, 1.2px, 1px)\"}",
              LibsassRejects::isFunctionOfCss,
              "wrong number of arguments",
              "must be a number",
              "must be a color",
              "Undefined operation",
              "expected expression"));

  private LibsassRejects() {}

  private static Rejection rejection(
      String trouble, String instead, SassGuard.Test test, String... messages) {
    return new Rejection(List.of(messages), new SassGuard(trouble, instead, test));
  }

  /**
   * Returns what explains a failure: a construct in the statement where it happened, or anywhere if
   * the engine does not say where that is.
   */
  public static Optional<SassGuard.Finding> explain(
      SassResult.Failed failed, Stream<SassTokens> sources) {
    String message = failed.message();
    List<SassGuard> guards =
        REJECTIONS.stream()
            .filter(r -> r.messages().stream().anyMatch(message::contains))
            .map(Rejection::guard)
            .toList();
    return sources
        .flatMap(
            tokens ->
                guards.stream()
                    .flatMap(
                        guard ->
                            guard
                                .in(tokens)
                                .filter(i -> failed.line() == 0 || covers(tokens, i, failed))
                                .mapToObj(i -> new SassGuard.Finding(guard, tokens, i))))
        .findFirst();
  }

  private static boolean covers(SassTokens tokens, int i, SassResult.Failed failed) {
    Range prelude = tokens.prelude(i);
    int line = failed.line();
    return tokens.line(i) <= line
        && line <= tokens.line(Math.max(i, prelude.to()))
        && tokens.isOneStatement(tokens.get(i).start(), tokens.offset(line, failed.column()));
  }

  private static boolean isMember(SassTokens tokens, int i) {
    SassToken member = tokens.get(i + 2);
    boolean dotted =
        tokens.get(i).kind() == Kind.WORD
            && !isPartOfName(tokens, i)
            && tokens.get(i + 1).is(Kind.MARK, ".")
            && !tokens.get(i + 1).spaced()
            && !member.spaced();
    return dotted
        && (member.kind() == Kind.VARIABLE
            || !tokens.call(i + 2).isEmpty()
            || tokens.get(i - 1).is(Kind.AT, "@include"));
  }

  /** Whether what stands before makes it no module: {@code .a.b} or {@code progid:A.B}. */
  private static boolean isPartOfName(SassTokens tokens, int i) {
    boolean isBound = !tokens.get(i).spaced();
    boolean isScript =
        tokens.get(i - 1).is(Kind.MARK, ":") && tokens.get(i - 2).text().equalsIgnoreCase("progid");
    return isScript || (isBound && tokens.get(i - 1).is(Kind.MARK, "."));
  }

  private static boolean isModernColor(SassTokens tokens, int i) {
    if (!COLORS.contains(tokens.call(i))) {
      return false;
    }
    int arguments = tokens.arguments(i).size();
    return arguments < 3 || arguments == 4;
  }

  private static boolean isModernMedia(SassTokens tokens, int i) {
    return tokens.isRule(
        i,
        "@media",
        k ->
            (tokens.get(k).kind() == Kind.MARK && "<>=".contains(tokens.get(k).text()))
                || tokens.get(k).text().equalsIgnoreCase("or")
                || (tokens.get(k).is(Kind.OPEN, "(") && tokens.get(k + 1).is(Kind.OPEN, "(")));
  }

  private static boolean isModernImport(SassTokens tokens, int i) {
    return tokens.get(i).is(Kind.AT, "@import")
        && tokens
            .top(tokens.prelude(i))
            .anyMatch(k -> Set.of("layer", "supports").contains(tokens.call(k)));
  }

  private static boolean isModernSupports(SassTokens tokens, int i) {
    return tokens.isRule(
        i,
        "@supports",
        k -> Set.of("selector", "font-tech", "font-format").contains(tokens.call(k)));
  }

  private static boolean isAttributeFlag(SassTokens tokens, int i) {
    return tokens.get(i).is(Kind.OPEN, "[")
        && tokens.get(tokens.close(i) - 1).text().equalsIgnoreCase("s");
  }

  private static boolean isEmptyProperty(SassTokens tokens, int i) {
    return tokens.get(i).kind() == Kind.RAW && tokens.get(i).text().isEmpty();
  }

  private static boolean isFunctionOfCss(SassTokens tokens, int i) {
    String name = tokens.call(i);
    return switch (name) {
      case "round" -> tokens.arguments(i).size() > 1 || isComputed(tokens, i);
      case "abs", "ceil", "floor", "grayscale", "invert" -> isComputed(tokens, i);
      case "calc-size" -> true;
      case "attr" ->
          tokens
              .plain(new Range(i + 2, tokens.close(i + 1)))
              .anyMatch(k -> tokens.call(k).equals("type"));
      default -> false;
    };
  }

  private static boolean isComputed(SassTokens tokens, int call) {
    return COMPUTED.contains(tokens.call(call + 2));
  }
}
