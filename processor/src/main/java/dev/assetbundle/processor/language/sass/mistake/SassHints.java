package dev.assetbundle.processor.language.sass.mistake;

import dev.assetbundle.processor.diagnostic.suggestion.Suggestion;
import dev.assetbundle.processor.language.sass.engine.SassResult;
import dev.assetbundle.processor.language.sass.syntax.SassNames;
import dev.assetbundle.processor.language.sass.syntax.SassTokens;
import dev.assetbundle.processor.text.Remedies;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hints for errors of engines, where the remedy is obvious. */
public final class SassHints {
  private static final Pattern FLAG = Pattern.compile("was \"!(\\w+)");

  /** What stands at a place for a rule or selector. */
  private static final String STRAY = "expected (?:1 )?selector or at-rule, was \"";

  private static final Remedies REMEDIES =
      new Remedies(
          """
          must be followed by a ':' => write ":" between the property and its value
          expected ':' after \\$.* in assignment => write ":" behind the name, not "="
          expected 'in' keyword => write it as @each $item in $list
          expected 'through' or 'to' => write it as @for $i from 1 through 3
          @else must come after @if => write it right behind the block of an @if
          is missing argument => \
          write it between the parentheses, or give it a value where it is declared
          wrong number of arguments => leave some out, or declare more
          finished without @return => let every way through it end with @return
          @return may only be used => declare what returns a value with @function
          top-level selectors may not contain the parent => \
          write it in the block of the rule that "&" stands for
          an @import loop has been found:.*?(\\S+) imports \\1(?=\\s|,|$) => \
          leave this @import out: a file has its own names already
          an @import loop has been found => move what both need to a file of its own
          incompatible units => write calc(...), which browsers compute
          declaration must contain a value => write a value behind ":", or leave it out
          STRAY\\{ => write a selector before "{"
          STRAY</?\\w => leave the tags out; a stylesheet holds no HTML
          STRAY[\\w-]+:[^{]*; => write the declaration in the block of a rule
          STRAY[^{};:<>]+"?$ => \
          open the block of a rule with "{", or let the name of the file end with .sass
          """
              .replace("STRAY", STRAY));

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

  /** Returns the hint for an error in {@code source}, one of all sources that took part. */
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
        .or(() -> remedy(failed.message()));
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

  /** Returns what to do about what an engine says. */
  private static Optional<String> remedy(String message) {
    Matcher flag = FLAG.matcher(message);
    if (flag.find()) {
      return Suggestion.didYouMean("!" + flag.group(1), List.of("!default", "!global"));
    }
    return REMEDIES.of(message);
  }
}
