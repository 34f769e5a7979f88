package dev.assetbundle.esbuild;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.OptionProblems;
import dev.assetbundle.processor.diagnostic.suggestion.Choice;
import dev.assetbundle.processor.diagnostic.suggestion.Suggestion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The oldest browsers that stylesheets are written for.
 *
 * @param targets as esbuild calls them, such as {@code chrome100}, in a fixed order
 * @param problems what is wrong with the text they were read from
 */
record Browsers(List<String> targets, List<Diagnostic> problems) {

  /** The name of the option. */
  static final String OPTION = "browsers";

  /** None, for which nothing is rewritten. */
  static final Browsers NONE = new Browsers(List.of(), List.of());

  private static final List<String> NAMES =
      List.of("chrome", "edge", "firefox", "ie", "ios", "opera", "safari");

  /** What other tools call them. */
  private static final Map<String, String> OTHER_NAMES =
      Map.of("chromium", "chrome", "ff", "firefox", "ios_saf", "ios", "explorer", "ie");

  private static final Pattern TARGET =
      Pattern.compile("(" + String.join("|", NAMES) + ")\\d{1,4}(\\.\\d{1,4}){0,2}");

  /** A name and a version, however they are written. */
  private static final Pattern LIKE_TARGET =
      Pattern.compile("(?i)([a-z_]+)\\W*(\\d{1,4}(?:\\.\\d{1,4}){0,2})");

  /** Copies the lists. */
  Browsers {
    targets = List.copyOf(targets);
    problems = List.copyOf(problems);
  }

  /** Reads a list separated by commas. */
  static Browsers parse(String text) {
    TreeSet<String> targets = new TreeSet<>();
    List<Diagnostic> problems = new ArrayList<>();
    for (String item : Arrays.stream(text.split(",", -1)).map(String::strip).toList()) {
      if (TARGET.matcher(item).matches()) {
        targets.add(item);
      } else {
        problems.add(problem(item));
      }
    }
    return problems.isEmpty()
        ? new Browsers(List.copyOf(targets), List.of())
        : new Browsers(List.of(), problems);
  }

  private static Diagnostic problem(String item) {
    Diagnostic problem =
        OptionProblems.bad(
            "-Aassetbundle." + OPTION,
            item,
            "browsers with versions, separated by commas, such as chrome100,safari15,firefox115");
    return item.isEmpty() ? problem : problem.hint(hint(item));
  }

  private static String hint(String item) {
    Matcher like = LIKE_TARGET.matcher(item);
    boolean hasVersion = like.matches();
    Optional<String> name = name(hasVersion ? like.group(1) : item);
    return name.map(found -> found + (hasVersion ? like.group(2) : "100"))
        .map(
            found ->
                hasVersion
                    ? Suggestion.ask(found)
                    : "write the oldest version behind it, as in \"" + found + "\"")
        .orElse(
            "names are "
                + String.join(", ", NAMES)
                + "; queries such as \"last 2 versions\" are not understood");
  }

  private static Optional<String> name(String word) {
    return Optional.ofNullable(OTHER_NAMES.get(word)).or(() -> Choice.meant(word, NAMES));
  }
}
