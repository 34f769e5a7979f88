package dev.assetbundle.processor.language.sass;

import dev.assetbundle.processor.diagnostic.Suggestion;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what to try after an error of an engine, where that is obvious. */
final class SassHints {

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
   */
  static Optional<String> hint(
      SassResult.Failed failed, Optional<SassTokens> source, Collection<SassTokens> all) {
    SassNames names = new SassNames(all);
    String message = failed.message().toLowerCase(Locale.ROOT);
    String line = source.map(tokens -> line(tokens, failed.line())).orElse("");
    if (message.startsWith("undefined variable")) {
      return Optional.of(
          source
              .flatMap(
                  tokens ->
                      near(VARIABLE, failed, line)
                          .flatMap(n -> Suggestion.didYouMean(n, names.variables(tokens))))
              .orElse(notShared("variables", "declares it")));
    }
    if (message.contains("no mixin named") || message.startsWith("undefined mixin")) {
      return Optional.of(
          near(INCLUDED, failed, line)
              .flatMap(name -> Suggestion.didYouMean(name, names.mixins()))
              .orElse(notShared("mixins", "declares it")));
    }
    if (message.startsWith("the target selector was not found")) {
      return Optional.of(
          near(EXTENDED, failed, line)
              .flatMap(name -> Suggestion.didYouMean(name, names.selectors()))
              .orElse(notShared("selectors", "has it")));
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

  private static String notShared(String what, String verb) {
    return "a required file does not share its " + what + ": use @import for the one that " + verb;
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
