package dev.assetbundle.processor.diagnostic;

import static dev.assetbundle.processor.diagnostic.Draft.error;
import static dev.assetbundle.processor.diagnostic.Draft.warning;

import dev.assetbundle.processor.diagnostic.suggestion.Suggestion;
import dev.assetbundle.processor.model.SourceLocation;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Diagnostics about stylesheets. */
public final class SheetProblems {

  private static final String SASS = "sass-in-css";
  private static final String MODULE = "css-module";

  /** Names of so few letters are near to too many others, unless only their order differs. */
  private static final int SHORT = 3;

  private static final int LONG = 6;

  private static final Pattern UNQUOTED =
      Pattern.compile("(?i)url\\(\\s*([^\"'()\\\\\\n]*[^\"'()\\\\\\s])\\s*\\)");

  private SheetProblems() {}

  /** A declaration of Sass behind a nested rule, which the two engines put in other places. */
  public static Diagnostic mixedDeclarations(SourceLocation at) {
    return warning("mixed-declarations", at)
        .says(
            "this declaration stands behind a nested rule; libsass puts it before that rule, Dart"
                + " Sass and CSS do not")
        .hint("move it above the nested rules, or put it into \"& { ... }\" to keep it there");
  }

  /** A data URI of so many characters, of an asset or written down, that pages wait for it. */
  public static Diagnostic largeDataUri(Optional<String> name, int size, SourceLocation at) {
    return warning("large-data-uri", at)
        .says(
            "the data URI%s has %s KB, for which pages wait that do not show it yet",
            name.map(asset -> " of \"" + asset + "\"").orElse(""), Math.round(size / 1024.0))
        .hint(
            name.map(asset -> "name its URL instead, as by asset_path or url(\"" + asset + "\")")
                .orElse("put it into a file, and write url(...) with the name of that file"));
  }

  /** The path of an asset that a stylesheet cut, or wrote in other letters. */
  public static Diagnostic changedPath(SourceLocation at) {
    return error("changed-path", at)
        .says(
            "the path of an asset was cut or changed here, but it is not known before the"
                + " stylesheet is finished")
        .hint(
            "change the name that asset-path() is given, not what it returns; or let cssUrls be"
                + " ABSOLUTE, with which it returns the whole path");
  }

  /** A function that nothing knows, but which is nearly one of those that are known. */
  public static Optional<Diagnostic> unknownFunction(
      String name, Collection<String> known, SourceLocation at) {
    List<String> candidates =
        known.stream()
            .filter(other -> name.length() > SHORT || Suggestion.isSwapped(name, other))
            .toList();
    return Suggestion.nearest(name, candidates, name.length() < LONG ? 1 : 2)
        .map(
            near ->
                warning("unknown-function", at)
                    .says("there is no function %s(), so browsers drop the whole declaration", name)
                    .hint("did you mean \"%s\"?", near));
  }

  /** A rule, with its sign, that nothing knows, but which is nearly one of those that are known. */
  public static Optional<Diagnostic> unknownRule(
      String name, boolean hasBlock, Collection<String> known, SourceLocation at) {
    return Suggestion.nearest(name, known, name.length() <= LONG ? 1 : 2)
        .filter(near -> name.length() > SHORT + 1 || Suggestion.isSwapped(name, near))
        // A custom rule.
        .filter(near -> !name.startsWith(near + "-"))
        .map(
            near ->
                warning("unknown-rule", at)
                    .says(
                        "there is no rule %s, so browsers skip it%s",
                        name, hasBlock ? " with its block" : "")
                    .hint("did you mean \"%s\"?", near));
  }

  /** {@code composes} in a rule that is not for a single class. */
  public static Diagnostic composesElsewhere(SourceLocation at) {
    return error(MODULE, at)
        .says("composes stands in a rule whose selector is not a single class of this file")
        .hint("write it into a rule of its own, as in .button { composes: base; }");
  }

  /** {@code composes} without names. */
  public static Diagnostic composesNothing(SourceLocation at) {
    return error(MODULE, at)
        .says("composes expects names of classes")
        .hint(
            "write composes: base; or composes: base from \"./base.module.css\"; or composes: base"
                + " from global;");
  }

  /** {@code composes} of a class that the file does not have. */
  public static Diagnostic composesUnknown(
      String name, Collection<String> known, SourceLocation at) {
    return error(MODULE, at)
        .says("this file has no class .%s to compose of", name)
        .hint(
            Suggestion.didYouMean(name, known)
                .orElse("of another file, write from \"./name.module.css\" behind it"));
  }

  /** {@code :global} or {@code :local} with nothing to mean. */
  public static Diagnostic scopeOfNothing(SourceLocation at) {
    return error(MODULE, at)
        .says("without :global and :local, nothing is left of this selector")
        .hint("write :global(.name), or :global before a selector");
  }

  /** The values of CSS modules that custom properties have replaced. */
  public static Diagnostic moduleValues(SourceLocation at) {
    return error(MODULE, at)
        .says("@value and :import of CSS modules are not supported")
        .hint("use a custom property, or a variable of Sass and :export { name: $variable; }");
  }

  /** A comment that is none. */
  public static Diagnostic lineComment(SourceLocation at) {
    return warning("line-comment", at)
        .says("\"//\" begins no comment in CSS, so browsers drop the rule or declaration behind it")
        .hint("write /* ... */");
  }

  /** A word of Sass in plain CSS. */
  public static Diagnostic sassInCss(String what, SourceLocation at) {
    return warning(SASS, at)
        .says("%s is Sass, which browsers do not understand", what)
        .hint("let the name of the file end with .scss, or write CSS");
  }

  /** A path helper of Sass in plain CSS. */
  public static Diagnostic helperInCss(String name, SourceLocation at) {
    return warning(SASS, at)
        .says("%s() is a function of Sass files, so browsers drop the whole declaration", name)
        .hint("write url(...), which gets the fingerprint too, or let the name end with .scss");
  }

  /** A path helper of Sass in a custom property of plain CSS. */
  public static Diagnostic helperInProperty(String name, SourceLocation at) {
    return warning(SASS, at)
        .says(
            "%s() is a function of Sass files, so browsers drop what uses this custom property",
            name)
        .hint("write url(...), which gets the fingerprint too, or let the name end with .css.erb");
  }

  /** A variable or a call, as it stands in a Sass file and in the CSS that was made of it. */
  public static Diagnostic sassAsText(String what, SourceLocation at) {
    return warning("sass-as-text", at)
        .says("Sass leaves %s as text here, which browsers do not understand", what)
        .hint("write #{%s}", what);
  }

  /** Two declarations in one, of which {@code second} lacks a semicolon before it. */
  public static Diagnostic missingSemicolon(String second, SourceLocation at) {
    return warning("missing-semicolon", at)
        .says(
            "a semicolon is missing before \"%s\", so browsers take it for a part of the"
                + " declaration before it",
            second)
        .hint("end that declaration with a semicolon");
  }

  /** Something in the place of a declaration, with no colon behind its name. */
  public static Diagnostic missingColon(String name, SourceLocation at) {
    return warning("missing-colon", at)
        .says("there is no colon behind \"%s\", so browsers drop this declaration", name)
        .hint("write a property, a colon and a value: %s: ...", name);
  }

  /** A tag of HTML. */
  public static Diagnostic markup(String tag, SourceLocation at) {
    return error("html-in-css", at)
        .says("%s is HTML, not CSS", tag)
        .hint("delete the tag: a stylesheet is what stands between <style> and </style>");
  }

  /** A tag of ERB in a file that is no template. */
  public static Diagnostic templateTag(SourceLocation at) {
    return error("template-in-css", at)
        .says("this is a tag of ERB, but the file is no template")
        .hint(NameProblems.template(at.path()));
  }

  /** A whole {@code url()} with blanks or the like in its name. */
  public static Diagnostic urlWithoutQuotes(String url, SourceLocation at) {
    Matcher simple = UNQUOTED.matcher(url);
    return warning("css-syntax", at)
        .says(
            "this url() holds characters that need quotes, so browsers drop the whole declaration")
        .hint(simple.matches() ? "write url(\"" + simple.group(1) + "\")" : "put quotes around it");
  }

  /** A character that cannot be seen, such as {@code U+FEFF}. */
  public static Diagnostic invisible(String code, SourceLocation at) {
    boolean isMark = code.equals("U+FEFF");
    return warning("invisible-character", at)
        .says(
            "%s is a part of the name it stands at, so browsers see another name",
            isMark ? "a byte order mark in the middle of a file" : "the invisible " + code)
        .hint(isMark ? "delete it" : "delete it, or write a usual space");
  }
}
