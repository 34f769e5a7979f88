package dev.assetbundle.processor.language.sass.mistake;

import dev.assetbundle.processor.diagnostic.suggestion.Suggestion;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What to do about the mistakes that engines name well, but without a remedy. */
final class SassRemedies {

  private static final Pattern FLAG = Pattern.compile("was \"!(\\w+)");

  /** What stands at a place for a rule or selector. */
  private static final String STRAY = "expected (?:1 )?selector or at-rule, was \"";

  private record Remedy(Pattern said, String remedy) {}

  private static final List<Remedy> REMEDIES =
      List.of(
          remedy("must be followed by a ':'", "write \":\" between the property and its value"),
          remedy(
              "expected ':' after \\$.* in assignment", "write \":\" behind the name, not \"=\""),
          remedy("expected 'in' keyword", "write it as @each $item in $list"),
          remedy("expected 'through' or 'to'", "write it as @for $i from 1 through 3"),
          remedy("@else must come after @if", "write it right behind the block of an @if"),
          remedy(
              "is missing argument",
              "write it between the parentheses, or give it a value where it is declared"),
          remedy("wrong number of arguments", "leave some out, or declare more"),
          remedy("finished without @return", "let every way through it end with @return"),
          remedy("@return may only be used", "declare what returns a value with @function"),
          remedy(
              "top-level selectors may not contain the parent",
              "write it in the block of the rule that \"&\" stands for"),
          remedy(
              "an @import loop has been found:.*?(\\S+) imports \\1(?=\\s|,|$)",
              "leave this @import out: a file has its own names already"),
          remedy("an @import loop has been found", "move what both need to a file of its own"),
          remedy("incompatible units", "write calc(...), which browsers compute"),
          remedy("declaration must contain a value", "write a value behind \":\", or leave it out"),
          remedy(STRAY + "\\{", "write a selector before \"{\""),
          remedy(STRAY + "</?\\w", "leave the tags out; a stylesheet holds no HTML"),
          remedy(STRAY + "[\\w-]+:[^{]*;", "write the declaration in the block of a rule"),
          remedy(
              STRAY + "[^{};:<>]+\"?$",
              "open the block of a rule with \"{\", or let the name of the file end with .sass"));

  private SassRemedies() {}

  private static Remedy remedy(String said, String remedy) {
    return new Remedy(Pattern.compile(said, Pattern.CASE_INSENSITIVE | Pattern.DOTALL), remedy);
  }

  /** Returns what to do about what an engine says. */
  static Optional<String> of(String message) {
    Matcher flag = FLAG.matcher(message);
    if (flag.find()) {
      return Suggestion.didYouMean("!" + flag.group(1), List.of("!default", "!global"));
    }
    return REMEDIES.stream()
        .filter(remedy -> remedy.said.matcher(message).find())
        .map(Remedy::remedy)
        .findFirst();
  }
}
