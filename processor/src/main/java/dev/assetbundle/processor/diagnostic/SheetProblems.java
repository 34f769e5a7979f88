package dev.assetbundle.processor.diagnostic;

import static dev.assetbundle.processor.diagnostic.Severity.ERROR;
import static dev.assetbundle.processor.diagnostic.Severity.WARNING;

import dev.assetbundle.processor.diagnostic.suggestion.Suggestion;
import dev.assetbundle.processor.model.SourceLocation;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can be wrong in stylesheets, and the words for it. */
public final class SheetProblems {

  private static final String SASS = "sass-in-css";

  /** Names of so few letters are near to too many others, unless only their order differs. */
  private static final int SHORT = 3;

  private static final int LONG = 6;

  private static final Pattern UNQUOTED =
      Pattern.compile("(?i)url\\(\\s*([^\"'()\\\\\\n]*[^\"'()\\\\\\s])\\s*\\)");

  private SheetProblems() {}

  /** A declaration of Sass behind a nested rule, which the two engines put in other places. */
  public static Diagnostic mixedDeclarations(SourceLocation at) {
    return Diagnostic.of(
            WARNING,
            "mixed-declarations",
            at,
            "this declaration stands behind a nested rule; libsass puts it before that rule, Dart"
                + " Sass and CSS do not")
        .hint("move it above the nested rules, or put it into \"& { ... }\" to keep it there");
  }

  /**
   * A data URI that keeps pages waiting.
   *
   * @param name of the asset that is in it; empty if it was written down as it is
   * @param size in characters
   */
  public static Diagnostic largeDataUri(Optional<String> name, int size, SourceLocation at) {
    return Diagnostic.of(
            WARNING,
            "large-data-uri",
            at,
            "the data URI"
                + name.map(asset -> " of \"" + asset + "\"").orElse("")
                + " has "
                + Math.round(size / 1024.0)
                + " KB, for which pages wait that do not show it yet")
        .hint(
            name.map(asset -> "name its URL instead, as by asset_path or url(\"" + asset + "\")")
                .orElse("put it into a file, and write url(...) with the name of that file"));
  }

  /**
   * A function that nothing knows, but which is nearly one that is known.
   *
   * @param known all that are
   */
  public static Optional<Diagnostic> unknownFunction(
      String name, Collection<String> known, SourceLocation at) {
    List<String> candidates =
        known.stream().filter(other -> name.length() > SHORT || isSwapped(name, other)).toList();
    return Suggestion.nearest(name, candidates, name.length() < LONG ? 1 : 2)
        .map(
            near ->
                Diagnostic.of(
                        WARNING,
                        "unknown-function",
                        at,
                        "there is no function "
                            + name
                            + "(), so browsers drop the whole declaration")
                    .hint("did you mean \"" + near + "\"?"));
  }

  /**
   * A rule that nothing knows, but which is nearly one that is known.
   *
   * @param name with its sign
   * @param hasBlock whether it has one in braces
   * @param known all that are
   */
  public static Optional<Diagnostic> unknownRule(
      String name, boolean hasBlock, Collection<String> known, SourceLocation at) {
    return Suggestion.nearest(name, known, name.length() <= LONG ? 1 : 2)
        .filter(near -> name.length() > SHORT + 1 || isSwapped(name, near))
        // A rule of somebody's own.
        .filter(near -> !name.startsWith(near + "-"))
        .map(
            near ->
                Diagnostic.of(
                        WARNING,
                        "unknown-rule",
                        at,
                        "there is no rule "
                            + name
                            + ", so browsers skip it"
                            + (hasBlock ? " with its block" : ""))
                    .hint("did you mean \"" + near + "\"?"));
  }

  private static boolean isSwapped(String name, String other) {
    return name.length() == other.length()
        && Arrays.equals(name.chars().sorted().toArray(), other.chars().sorted().toArray());
  }

  /** A comment that is none. */
  public static Diagnostic lineComment(SourceLocation at) {
    return Diagnostic.of(
            WARNING,
            "line-comment",
            at,
            "\"//\" begins no comment in CSS, so browsers drop the rule or declaration behind it")
        .hint("write /* ... */");
  }

  /**
   * A word of Sass in plain CSS.
   *
   * @param what it, as it is written
   */
  public static Diagnostic sassInCss(String what, SourceLocation at) {
    return Diagnostic.of(WARNING, SASS, at, what + " is Sass, which browsers do not understand")
        .hint("let the name of the file end with .scss, or write CSS");
  }

  /** A path helper of Sass in plain CSS. */
  public static Diagnostic helperInCss(String name, SourceLocation at) {
    return Diagnostic.of(
            WARNING,
            SASS,
            at,
            name + "() is a function of Sass files, so browsers drop the whole declaration")
        .hint("write url(...), which gets the fingerprint too, or let the name end with .scss");
  }

  /**
   * Two declarations in one.
   *
   * @param second what stands behind the place for the semicolon
   */
  public static Diagnostic missingSemicolon(String second, SourceLocation at) {
    return Diagnostic.of(
            WARNING,
            "missing-semicolon",
            at,
            "a semicolon is missing before \""
                + second
                + "\", so browsers take it for a part of the declaration before it")
        .hint("end that declaration with a semicolon");
  }

  /**
   * Something in the place of a declaration, without any colon.
   *
   * @param name what stands before the place for the colon
   */
  public static Diagnostic missingColon(String name, SourceLocation at) {
    return Diagnostic.of(
            WARNING,
            "missing-colon",
            at,
            "there is no colon behind \"" + name + "\", so browsers drop this declaration")
        .hint("write a property, a colon and a value: " + name + ": ...");
  }

  /** A tag of HTML. */
  public static Diagnostic markup(String tag, SourceLocation at) {
    return Diagnostic.of(ERROR, "html-in-css", at, tag + " is HTML, not CSS")
        .hint("delete the tag: a stylesheet is what stands between <style> and </style>");
  }

  /** A tag of ERB in a file that is no template. */
  public static Diagnostic templateTag(SourceLocation at) {
    return Diagnostic.of(
            ERROR, "template-in-css", at, "this is a tag of ERB, but the file is no template")
        .hint(NameProblems.template(at.path()));
  }

  /**
   * A name with blanks or the like in {@code url()}.
   *
   * @param url all of it as it is written
   */
  public static Diagnostic urlWithoutQuotes(String url, SourceLocation at) {
    Matcher simple = UNQUOTED.matcher(url);
    return Diagnostic.of(
            WARNING,
            "css-syntax",
            at,
            "this url() holds characters that need quotes, so browsers drop the whole declaration")
        .hint(simple.matches() ? "write url(\"" + simple.group(1) + "\")" : "put quotes around it");
  }

  /**
   * A character that cannot be seen.
   *
   * @param code such as {@code U+FEFF}
   */
  public static Diagnostic invisible(String code, SourceLocation at) {
    boolean isMark = code.equals("U+FEFF");
    return Diagnostic.of(
            WARNING,
            "invisible-character",
            at,
            (isMark ? "a byte order mark in the middle of a file" : "the invisible " + code)
                + " is a part of the name it stands at, so browsers see another name")
        .hint(isMark ? "delete it" : "delete it, or write a usual space");
  }
}
