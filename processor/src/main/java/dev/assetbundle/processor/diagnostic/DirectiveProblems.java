package dev.assetbundle.processor.diagnostic;

import static dev.assetbundle.processor.diagnostic.Severity.ERROR;
import static dev.assetbundle.processor.diagnostic.Severity.WARNING;

import dev.assetbundle.processor.model.Directive;
import dev.assetbundle.processor.model.SourceLocation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What can be wrong with directives, and the words for it. */
public final class DirectiveProblems {

  private static final List<String> WORDS =
      Arrays.stream(Directive.Kind.values()).map(Directive.Kind::word).toList();
  private static final String BAD = "bad-directive";
  private static final String UNKNOWN = "unknown-directive";

  private DirectiveProblems() {}

  /**
   * A comment line in the form of a directive that names none. Like in Sprockets it stays a
   * comment, but not silently; empty for what is only decoration, such as {@code // == Cart ==}.
   *
   * @param single whether exactly one equal sign stands before the word
   * @param torn whether a quote is left open
   */
  public static Optional<Diagnostic> unknown(
      String word, boolean single, boolean torn, String line, SourceLocation at) {
    Optional<String> near = Suggestion.didYouMean(word, WORDS);
    if (!single && near.isEmpty()) {
      return Optional.empty();
    }
    if (torn && near.isEmpty()) {
      return Optional.of(
          Diagnostic.of(
                  WARNING,
                  BAD,
                  at,
                  "quote is not closed in \"" + line.strip() + "\", so this is a comment")
              .hint("if it is meant to be a comment, leave out the \"=\""));
    }
    return Optional.of(
        Diagnostic.of(
                WARNING, UNKNOWN, at, "unknown directive \"" + word + "\" is taken for a comment")
            .hint(near.or(() -> Optional.of("directives are " + String.join(", ", WORDS)))));
  }

  /** A known directive whose quote is not closed. */
  public static Diagnostic unmatchedQuote(String text, SourceLocation at) {
    return Diagnostic.of(ERROR, BAD, at, "quote is not closed in \"" + text.strip() + "\"")
        .hint("close it, or put a backslash before it");
  }

  /** A known directive with too many or too few arguments. */
  public static Diagnostic wrongArguments(
      Directive.Kind kind, List<String> arguments, SourceLocation at) {
    String given =
        arguments.isEmpty()
            ? "none is given"
            : arguments.size()
                + (arguments.size() == 1 ? " is given: " : " are given: ")
                + arguments.stream().map(a -> "\"" + a + "\"").collect(Collectors.joining(", "));
    Diagnostic problem =
        Diagnostic.of(ERROR, BAD, at, kind.word() + " takes " + kind.arity() + ", but " + given);
    return arguments.isEmpty()
        ? problem.hint("name an asset: " + kind.word() + " cart")
        : problem.hint("a name with spaces needs quotes; remarks go on a line of their own");
  }

  /** The place of the own text given twice. */
  public static Diagnostic requireSelfTwice(SourceLocation at) {
    return Diagnostic.of(ERROR, BAD, at, "require_self can only be called once per source file")
        .hint("remove this one, or the one before it");
  }

  /** A path that starts with a slash. */
  public static Diagnostic absolute(Directive directive) {
    return Diagnostic.of(
            ERROR,
            BAD,
            directive.at(),
            directive.kind().word()
                + " can't take the absolute path \""
                + directive.argument("")
                + "\"")
        .hint("leave out the leading slash to search the roots, or start with ./");
  }

  /**
   * A folder that is not given relative to the file.
   *
   * @param hint what may be meant; empty if it is only the dot that is missing
   */
  public static Diagnostic notRelative(Directive directive, Optional<String> hint) {
    String folder = directive.argument("");
    return Diagnostic.of(
            ERROR,
            BAD,
            directive.at(),
            directive.kind().word() + " takes a relative path, not \"" + folder + "\"")
        .hint(
            hint.orElse(
                "write ./"
                    + folder.replaceFirst("^/+", "")
                    + ", which starts at the folder of this file"));
  }

  /**
   * A folder that does not exist.
   *
   * @param hint what may be meant; empty if nothing is near
   */
  public static Diagnostic noFolder(Directive directive, String expanded, Optional<String> hint) {
    return missingFolder(directive, expanded + " is not a folder").hint(hint);
  }

  /** A folder that is there, but no root has anything to do with it. */
  public static Diagnostic foreignFolder(Directive directive, String expanded) {
    return missingFolder(directive, expanded + " lies outside the search path")
        .hint("add " + expanded + " to \"paths\", or move it into one of their folders");
  }

  private static Diagnostic missingFolder(Directive directive, String why) {
    return Diagnostic.of(
        ERROR,
        "missing-folder",
        directive.at(),
        "there is no folder \""
            + directive.argument(".")
            + "\" for "
            + directive.kind().word()
            + ": "
            + why);
  }

  /** A type that nothing has. */
  public static Diagnostic unknownType(Directive directive, String type) {
    return Diagnostic.of(
            ERROR,
            BAD,
            directive.at(),
            directive + " names a type that is not known: \"" + type + "\"")
        .hint("write an extension such as .css, a media type such as text/css, or image/*");
  }

  /** A directive below the first line of code. */
  public static Diagnostic late(String word, SourceLocation at) {
    return Diagnostic.of(
            WARNING,
            "late-directive",
            at,
            "this " + word + " stands below code, so it is only a comment")
        .hint("move it above the first line of code");
  }

  /** A file that stubs itself. */
  public static Diagnostic stubOfItself(SourceLocation at) {
    return Diagnostic.of(WARNING, "self-stub", at, "this file stubs itself, so its bundle is empty")
        .hint("remove the line, or name the file that is to be left out");
  }

  /** A file that requires itself by its name. */
  public static Diagnostic requireOfItself(SourceLocation at) {
    return Diagnostic.of(
            WARNING,
            "require-cycle",
            at,
            "this file requires itself, which only says where its own text goes")
        .hint("remove the line, or write require_self if that is what it is for");
  }

  /** Files that require each other. */
  public static Diagnostic cycle(List<String> files, SourceLocation at) {
    return Diagnostic.of(
            WARNING, "require-cycle", at, "files require each other: " + String.join(" -> ", files))
        .hint(
            "the order of their texts is a guess; take one of the lines out, or move what both need"
                + " into a file of its own");
  }
}
