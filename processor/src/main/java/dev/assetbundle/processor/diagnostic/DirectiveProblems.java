package dev.assetbundle.processor.diagnostic;

import static dev.assetbundle.processor.diagnostic.Draft.error;
import static dev.assetbundle.processor.diagnostic.Draft.warning;

import dev.assetbundle.processor.diagnostic.suggestion.ForeignLanguages;
import dev.assetbundle.processor.diagnostic.suggestion.MeantDirective;
import dev.assetbundle.processor.model.Directive;
import dev.assetbundle.processor.model.SourceLocation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Diagnostics about directives. */
public final class DirectiveProblems {

  private static final String BAD = "bad-directive";

  private DirectiveProblems() {}

  /**
   * A comment line, split behind its first word, that is nearly a directive. Like in Sprockets it
   * stays a comment, but not silently; empty for prose and decoration.
   */
  public static Optional<Diagnostic> unknown(String word, String rest, SourceLocation at) {
    return MeantDirective.of(word, rest)
        .map(
            meant ->
                warning("unknown-directive", at)
                    .says("unknown directive \"%s\" is taken for a comment", word)
                    .hint("did you mean \"%s\"?", meant));
  }

  /**
   * Files that a directive for a folder leaves out, since nothing here compiles them; empty if none
   * of them would become what it joins.
   *
   * @param files project-relative
   * @param extension of what it joins, without the dot
   */
  public static Optional<Diagnostic> notCompiled(
      Directive directive, List<String> files, String extension) {
    List<String> left = files.stream().filter(f -> advice(f, extension).isPresent()).toList();
    if (left.isEmpty()) {
      return Optional.empty();
    }
    String more = left.size() == 1 ? "" : " and " + (left.size() - 1) + " more";
    return Optional.of(
        warning("not-compiled", directive.at())
            .says("%s leaves out %s%s", directive.kind().word(), left.get(0), more)
            .hint(advice(left.get(0), extension)));
  }

  private static Optional<String> advice(String file, String extension) {
    return ForeignLanguages.advice(file.substring(file.lastIndexOf('/') + 1), extension);
  }

  /** A known directive whose quote is not closed. */
  public static Diagnostic unmatchedQuote(String text, SourceLocation at) {
    return error(BAD, at)
        .says("quote is not closed in \"%s\"", text.strip())
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
        error(BAD, at).says("%s takes %s, but %s", kind.word(), kind.arity(), given);
    return arguments.isEmpty()
        ? problem.hint("name an asset: %s cart", kind.word())
        : problem.hint(
            isList(kind, arguments)
                ? "write one line for each name; a name with spaces needs quotes"
                : "a name with spaces needs quotes; remarks go on a line of their own");
  }

  /** Whether these are several names, and not a name with a remark behind it. */
  private static boolean isList(Directive.Kind kind, List<String> arguments) {
    return kind.takes(1)
        && (arguments.get(0).endsWith(",")
            || arguments.stream().allMatch(a -> a.indexOf('/') >= 0 || a.indexOf('.') > 0)
            || (arguments.size() == 2 && !arguments.get(1).matches("\\W*")));
  }

  /** The place of the own text given twice. */
  public static Diagnostic requireSelfTwice(SourceLocation at) {
    return error(BAD, at)
        .says("require_self can only be called once per source file")
        .hint("remove this one, or the one before it");
  }

  /** A path that starts with a slash. */
  public static Diagnostic absolute(Directive directive) {
    return error(BAD, directive.at())
        .says(
            "%s can't take the absolute path \"%s\"",
            directive.kind().word(), directive.argument(""))
        .hint("leave out the leading slash to search the roots, or start with ./");
  }

  /** A URL where a file is needed, named by a script or by a stylesheet. */
  public static Diagnostic url(Directive directive, boolean isScript) {
    return error(BAD, directive.at())
        .says(
            "%s takes files of the search path, not the URL \"%s\"",
            directive.kind().word(), directive.argument(""))
        .hint(
            isScript
                ? "load it by a <script> tag of its own in the page, or save it as a file here"
                : "load it by a <link> tag of its own in the page, or save it as a file here");
  }

  /** A pattern where the name of one file or folder is needed. */
  public static Diagnostic pattern(Directive directive) {
    String name = directive.argument("");
    Directive.Kind kind = directive.kind();
    boolean isFolder = kind.takes(0);
    return error(BAD, directive.at())
        .says(
            "%s%s, not the pattern \"%s\"",
            kind.word(), isFolder ? " takes a folder" : " takes the name of one file", name)
        .hint(isFolder ? folderOf(kind.word(), name) : forFolder(kind, name));
  }

  private static String forFolder(Directive.Kind kind, String name) {
    return switch (kind) {
      case REQUIRE ->
          folderOf("require_tree", name) + "; require_directory leaves out folders in it";
      case LINK -> folderOf("link_tree", name) + "; link_directory leaves out folders in it";
      case DEPEND_ON, DEPEND_ON_ASSET -> folderOf("depend_on_directory", name);
      default -> "write one line for each file";
    };
  }

  private static String folderOf(String word, String pattern) {
    String before = pattern.split("[*?\\[{]", 2)[0];
    String folder = before.substring(0, Math.max(0, before.lastIndexOf('/')));
    return folder.equals(".")
            || folder.equals("..")
            || folder.startsWith("./")
            || folder.startsWith("../")
        ? "write " + word + " " + folder
        : "write " + word + " with the folder, relative to this file, such as ./lib";
  }

  /** A folder that is not given relative to the file; without a hint only its dot is missing. */
  public static Diagnostic notRelative(Directive directive, Optional<String> hint) {
    String folder = directive.argument("");
    return error(BAD, directive.at())
        .says("%s takes a relative path, not \"%s\"", directive.kind().word(), folder)
        .hint(
            hint.orElse(
                "write ./"
                    + folder.replaceFirst("^/+", "")
                    + ", which starts at the folder of this file"));
  }

  /** A folder that does not exist, with what may be meant. */
  public static Diagnostic noFolder(Directive directive, String expanded, Optional<String> hint) {
    return missingFolder(directive, expanded + " is not a folder").hint(hint);
  }

  /** A folder that is there, but no root has anything to do with it. */
  public static Diagnostic foreignFolder(Directive directive, String expanded) {
    return missingFolder(directive, expanded + " lies outside the search path")
        .hint("add %s to \"paths\", or move it into one of their folders", expanded);
  }

  private static Diagnostic missingFolder(Directive directive, String why) {
    return error("missing-folder", directive.at())
        .says(
            "there is no folder \"%s\" for %s: %s",
            directive.argument("."), directive.kind().word(), why);
  }

  /** A type that nothing has. */
  public static Diagnostic unknownType(Directive directive, String type) {
    return error(BAD, directive.at())
        .says("%s names a type that is not known: \"%s\"", directive, type)
        .hint("write an extension such as .css, a media type such as text/css, or image/*");
  }

  /** A directive below the first line of code. */
  public static Diagnostic late(String word, SourceLocation at) {
    return warning("late-directive", at)
        .says("this %s stands below code, so it is only a comment", word)
        .hint("move it above the first line of code");
  }

  /** A directive of CoffeeScript in a stylesheet, where no comment begins like that. */
  public static Diagnostic hashed(String word, SourceLocation at) {
    return warning(BAD, at)
        .says("\"#=\" begins no comment here, so this %s is taken for a part of a rule", word)
        .hint("write /*= %s ... */ above the first rule", word);
  }

  /** A file that stubs itself. */
  public static Diagnostic stubOfItself(SourceLocation at) {
    return warning("self-stub", at)
        .says("this file stubs itself, so its bundle is empty")
        .hint("remove the line, or name the file that is to be left out");
  }

  /** A file that requires itself by its name. */
  public static Diagnostic requireOfItself(SourceLocation at) {
    return warning("require-cycle", at)
        .says("this file requires itself, which only says where its own text goes")
        .hint("remove the line, or write require_self if that is what it is for");
  }

  /** Files that require each other. */
  public static Diagnostic cycle(List<String> files, SourceLocation at) {
    return warning("require-cycle", at)
        .says("files require each other: %s", String.join(" -> ", files))
        .hint(
            "the order of their texts is a guess; take one of the lines out, or move what both need"
                + " into a file of its own");
  }
}
