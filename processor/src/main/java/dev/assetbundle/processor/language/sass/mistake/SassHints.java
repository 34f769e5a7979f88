package dev.assetbundle.processor.language.sass.mistake;

import dev.assetbundle.processor.diagnostic.suggestion.Suggestion;
import dev.assetbundle.processor.language.sass.engine.SassResult;
import dev.assetbundle.processor.language.sass.syntax.SassNames;
import dev.assetbundle.processor.language.sass.syntax.SassTokens;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hints for errors of engines, where the remedy is obvious. */
public final class SassHints {

  private static final Pattern VARIABLE = Pattern.compile("\\$[\\w-]+");
  private static final Pattern INCLUDED = Pattern.compile("(?:@include\\s+|^\\s*\\+)([\\w-]+)");
  private static final Pattern EXTENDED = Pattern.compile("@extend\\s+([%.][\\w-]+)");

  /** libsass names the mixin or function, Dart Sass does not. */
  private static final Pattern PARAMETER =
      Pattern.compile(
          "(?i)(?:(?:mixin|function) ([\\w-]+) has )?no (?:parameter|argument) named (\\$[\\w-]+)");

  private static final Pattern CALLED = Pattern.compile("([\\w-]+)\\(");

  private static final Pattern RULE = Pattern.compile("(@[A-Za-z-]+)");

  private SassHints() {}

  /**
   * Returns the hint.
   *
   * @param source where the error is
   * @param all sources that took part
   * @param elsewhere looks for what none of them declares
   */
  public static Optional<String> hint(
      SassResult.Failed failed,
      Optional<SassTokens> source,
      Collection<SassTokens> all,
      SassElsewhere elsewhere) {
    SassNames names = new SassNames(all);
    String message = failed.message().toLowerCase(Locale.ROOT);
    String line = source.map(tokens -> line(tokens, failed.line())).orElse("");
    if (message.startsWith("undefined variable")) {
      return near(VARIABLE, failed, line)
          .map(
              name ->
                  elsewhere
                      .declares(name, source, SassNames::globals)
                      .or(
                          () ->
                              source.flatMap(
                                  own -> Suggestion.didYouMean(name, names.variables(own))))
                      .orElse(nowhere(name + ": ...")));
    }
    if (message.contains("no mixin named") || message.startsWith("undefined mixin")) {
      return near(INCLUDED, failed, line)
          .map(
              name ->
                  elsewhere
                      .declares(name, source, SassNames::mixins)
                      .or(() -> Suggestion.didYouMean(name, names.mixins()))
                      .orElse(nowhere("@mixin " + name + " { ... }")));
    }
    if (message.startsWith("the target selector was not found")) {
      return near(EXTENDED, failed, line)
          .map(
              name ->
                  elsewhere
                      .imports(name, SassNames::selectors)
                      .or(() -> Suggestion.didYouMean(name, names.selectors()))
                      .orElse(nowhere(name + " { ... }")));
    }
    if (message.contains("@import loop")) {
      return Optional.of(
          SassWords.sentence(failed.message()).equals(SassWords.ITSELF)
              ? "leave out this @import"
              : "leave out one of these @import rules, or move what both need to a file of its own");
    }
    if (message.startsWith("@import directive requires")) {
      return Optional.of("put the name into quotes");
    }
    Matcher parameter = PARAMETER.matcher(failed.message());
    if (parameter.find()) {
      String owner =
          Optional.ofNullable(parameter.group(1))
              .or(() -> near(INCLUDED, failed, line))
              .or(() -> near(CALLED, failed, line))
              .orElse("");
      return Suggestion.didYouMean(parameter.group(2), names.parameters(owner));
    }
    return near(RULE, failed, line)
        .flatMap(SassRules::didYouMean)
        .or(() -> SassRemedies.of(failed.message()));
  }

  private static String nowhere(String declaration) {
    return "no stylesheet imported here declares it: write \""
        + declaration
        + "\", or @import the file that has it";
  }

  private static String line(SassTokens tokens, int line) {
    return line == 0 ? "" : tokens.source().text().lines().skip(line - 1L).findFirst().orElse("");
  }

  /** Returns what a pattern finds at the place of the error, else the first that it finds. */
  private static Optional<String> near(Pattern pattern, SassResult.Failed failed, String line) {
    Matcher matcher = pattern.matcher(line);
    Optional<String> first = Optional.empty();
    while (matcher.find()) {
      String found = matcher.group(matcher.groupCount());
      if (matcher.start() < failed.column() && failed.column() <= matcher.end()) {
        return Optional.of(found);
      }
      first = first.or(() -> Optional.of(found));
    }
    return first;
  }
}
