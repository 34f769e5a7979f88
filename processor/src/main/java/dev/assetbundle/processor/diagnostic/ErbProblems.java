package dev.assetbundle.processor.diagnostic;

import static dev.assetbundle.processor.diagnostic.Draft.error;
import static dev.assetbundle.processor.diagnostic.Draft.warning;

import dev.assetbundle.processor.diagnostic.suggestion.Suggestion;
import dev.assetbundle.processor.model.ErbOptions;
import dev.assetbundle.processor.model.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Diagnostics about templates and the files that give them values. */
public final class ErbProblems {

  private static final String UNSUPPORTED = "unsupported-erb";

  private static final String VALUES = "-Aassetbundle.erb.values";

  private static final String LOCALES = "-Aassetbundle.erb.locales";

  private static final String MISSING_TRANSLATION = "missing-translation";

  private static final String HELPERS =
      "a tag holds one helper with one literal string, as <%= asset_path \"logo.png\" %> or <%"
          + " require_asset \"cart\" %>";

  private ErbProblems() {}

  /** Returns what is wrong with options. */
  public static List<Diagnostic> ofOptions(ErbOptions options, boolean hasLocales) {
    List<Diagnostic> problems = new ArrayList<>();
    if (options.values().filter(String::isEmpty).isPresent()) {
      problems.add(OptionProblems.bad(VALUES, "", "a file of properties"));
    }
    if (hasLocales && options.locales().isEmpty()) {
      problems.add(OptionProblems.bad(LOCALES, "", "a glob such as config/locales/*.yml"));
    }
    String locale = options.locale();
    if (!isLocale(locale)) {
      problems.add(
          OptionProblems.bad(
                  "-Aassetbundle.erb.locale", locale, "the name of a locale, such as en or pt-BR")
              .hint(
                  Optional.of(locale.strip().replaceAll("[\\s,.]+", "-"))
                      .filter(meant -> meant.matches("[A-Za-z]{2,3}-[A-Za-z]+"))
                      .map(Suggestion::ask)));
    }
    return problems;
  }

  private static boolean isLocale(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isLetterOrDigit(c) && c != '-' && c != '_') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /** A tag that never ends. */
  public static Diagnostic unclosed(SourceLocation at) {
    return error("unclosed-erb", at).says("this tag has no end").hint("close it with \"%>\"");
  }

  /** A tag in a file whose name does not end with {@code .erb}. */
  public static Diagnostic unrun(SourceLocation at) {
    return warning("unrun-erb", at)
        .says("this tag of ERB is published as it is, since the file is no template")
        .hint(NameProblems.template(at.path()));
  }

  /** A tag with a dash. */
  public static Diagnostic dashed(SourceLocation at) {
    return unsupported(at, "a dash beside \"%\" trims blanks in Rails' views only")
        .hint("leave out the dash: a line of nothing but tags loses its line break anyway");
  }

  /** An assignment and the like, or a call of something that inserts nothing. */
  public static Diagnostic statement(String code, Optional<String> hint, SourceLocation at) {
    return unsupported(at, cannotEvaluate(code)).hint(hint.orElse(HELPERS));
  }

  /** A tag that opens a block; all the others up to the end of the block belong to it. */
  public static Diagnostic block(String code, SourceLocation at) {
    return unsupported(
            at, "cannot run the block that \"" + firstLine(code) + "\" opens without Ruby")
        .hint(
            "write down what the block gives; a single value can come from the files that %s=FILE"
                + " and %s=GLOB name",
            VALUES, LOCALES);
  }

  /** A value that no option gives. */
  public static Diagnostic expression(String code, Optional<String> hint, SourceLocation at) {
    return unsupported(at, cannotEvaluate(code))
        .hint(
            hint.orElse(
                HELPERS
                    + "; other values come from a file of properties that "
                    + VALUES
                    + "=FILE names, with a line such as Rails.env = production"));
  }

  /** Translations without locale files. */
  public static Diagnostic noLocales(String code, SourceLocation at) {
    return unsupported(at, cannotEvaluate(code))
        .hint(
            "name Rails' locale files by %s=config/locales/*.yml, or give this text in a file of"
                + " properties that %s=FILE names",
            LOCALES, VALUES);
  }

  /** An expression that the file of values does not have. */
  public static Diagnostic noValue(
      String code, String file, Optional<String> near, String line, SourceLocation at) {
    return unsupported(at, cannotEvaluate(code))
        .hint(near.orElse("give its text in " + file + " by the line: " + line));
  }

  /** A file of values that is not there. */
  public static Diagnostic missingValues(String file, Optional<String> near) {
    return error("missing-erb-values")
        .says("there is no file %s, which %s names", file, VALUES)
        .hint(
            near.orElse(
                "the name is relative to the project, and outside of it files are read only with"
                    + " allowLinks = true"));
  }

  /** A line of a file of values that means something else than its author thinks. */
  public static Diagnostic badLine(String expected, SourceLocation at) {
    return error("bad-erb-values", at).says("this line is no \"expression = text\"").hint(expected);
  }

  /** One expression with two texts, the first of them in {@code line}. */
  public static Diagnostic secondValue(
      String key, String first, int line, String second, SourceLocation at) {
    return error("bad-erb-values", at)
        .says(
            "\"%s\" is given twice with different values: \"%s\" (line %s) and \"%s\" (line %s)",
            key, first, line, second, at.line())
        .hint("remove one of the two lines");
  }

  /** Globs that no file matches. */
  public static Diagnostic noLocaleFiles(List<String> globs) {
    return error("missing-locales")
        .says("there is no .yml or .yaml file that %s takes: %s", LOCALES, String.join(", ", globs))
        .hint("globs are relative to the project, such as config/locales/**/*.yml");
  }

  /** A locale file that is no YAML, or no group of locales. */
  public static Diagnostic badLocaleFile(String why, SourceLocation at) {
    return error("bad-locale-file", at).says("can't read this locale file: %s", why);
  }

  /** A locale that no file has. */
  public static Diagnostic missingLocale(
      String locale, List<String> known, String files, SourceLocation at) {
    return error(MISSING_TRANSLATION, at)
        .says("no locale file has the locale \"%s\"", locale)
        .hint(
            Suggestion.didYouMean(locale, known)
                .orElse("locales of " + files + " are " + String.join(", ", known)));
  }

  /** A key that no file has, what it may mean, and where its group is. */
  public static Diagnostic missingTranslation(
      String locale, String key, Optional<String> near, String place, SourceLocation at) {
    return error(MISSING_TRANSLATION, at)
        .says("there is no translation \"%s\" for the locale %s in %s", key, locale, place)
        .hint(near.orElse("add it there, or give it a text by default: \"...\""));
  }

  /** A translation with arguments that only Ruby knows. */
  public static Diagnostic dynamicTranslation(String code, SourceLocation at) {
    return unsupported(at, cannotEvaluate(code))
        .hint(
            "a translation has a literal key, and literal values for default, scope, locale and"
                + " what is put in; others can be given in the file that %s=FILE names",
            VALUES);
  }

  /** A translation that Ruby would print in a way of its own, such as a date. */
  public static Diagnostic rubyTranslation(String key, SourceLocation entry, SourceLocation at) {
    return unsupported(at, "only Ruby knows how to print \"" + key + "\", which is at " + entry)
        .hint("put quotes around its value there");
  }

  /** A text that asks for values which are not given. */
  public static Diagnostic missingArguments(String key, List<String> names, SourceLocation at) {
    return unsupported(at, "\"" + key + "\" needs a value for " + String.join(", ", names))
        .hint("give it beside the key, as name: \"text\"");
  }

  /** A group or list where a text is needed. */
  public static Diagnostic group(String code, SourceLocation at) {
    return unsupported(at, "\"" + firstLine(code) + "\" is no text but a group or a list")
        .hint("name one of its texts, or insert all of it as JSON by .to_json");
  }

  static Diagnostic unsupported(SourceLocation at, String message) {
    return error(UNSUPPORTED, at).says(message);
  }

  private static String cannotEvaluate(String code) {
    return "cannot evaluate \"" + firstLine(code) + "\" without Ruby";
  }

  private static String firstLine(String code) {
    return code.lines().findFirst().orElse("");
  }
}
