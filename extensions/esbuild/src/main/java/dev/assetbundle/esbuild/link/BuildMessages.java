package dev.assetbundle.esbuild.link;

import dev.assetbundle.esbuild.service.Message;
import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.ModuleProblems;
import dev.assetbundle.processor.diagnostic.Severity;
import dev.assetbundle.processor.language.script.check.ScriptMistake;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.source.LibraryRoots;
import dev.assetbundle.processor.spi.ModuleFiles;
import dev.assetbundle.processor.text.Lines;
import dev.assetbundle.processor.text.TextPosition;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reports what esbuild says about modules, at the places that their authors wrote.
 *
 * @param texts those that esbuild got, by the names of their files
 */
record BuildMessages(ModuleFiles files, Map<String, String> texts) {

  /** The text of an error about which everything was said. */
  static final String REPORTED = "reported";

  private static final Pattern MISSING = Pattern.compile("Could not resolve \"(.*)\"");

  private static final Pattern NO_EXPORT =
      Pattern.compile("No matching export in \"(.*)\" for import \"(.*)\"");

  /** A file whose text is what its author wrote, in the language that esbuild reads. */
  private static final Pattern SCRIPT = Pattern.compile(".*\\.[cm]?js");

  private static final Pattern SYNTAX =
      Pattern.compile("^(Expected|Unexpected|Unterminated|Syntax error|The JSX syntax)");

  /** What a hint says about files that esbuild compiles, where there may be no esbuild. */
  private static final Pattern COMPILED = Pattern.compile("^(end its name with \\.\\w+), which.*");

  /** Reports a warning, if it is about a file that the author can change. */
  void warn(Message message) {
    boolean isOfOthers =
        message.place().map(BuildMessages::name).filter(LibraryRoots::isOfOthers).isPresent();
    if (!isOfOthers) {
      files.report(diagnostic(message, Severity.WARNING));
    }
  }

  /** Reports an error. */
  void fail(Message message) {
    Matcher missing = MISSING.matcher(message.text());
    if (missing.matches() && message.place().isPresent()) {
      files.missing(missing.group(1), name(message.place().get()), at(message));
    } else if (!message.text().equals(REPORTED)) {
      files.report(syntax(message).orElseGet(() -> diagnostic(message, Severity.ERROR)));
    }
  }

  /** Says what may be wrong with a script, where esbuild only says what it met. */
  private Optional<Diagnostic> syntax(Message message) {
    Optional<Message.Place> place =
        message
            .place()
            .filter(
                at -> SCRIPT.matcher(at.file()).matches() && !LibraryRoots.isOfOthers(name(at)));
    Optional<String> text =
        place.map(at -> texts.get(name(at))).filter(any -> SYNTAX.matcher(message.text()).find());
    if (text.isEmpty() || !(message.notes().isEmpty() || isOfJsx(message))) {
      return Optional.empty();
    }
    Lines lines = Lines.ofScript(text.get());
    int offset = lines.offset(place.get().line(), place.get().column());
    ScriptMistake mistake = ScriptMistake.of(text.get(), offset, message.words());
    TextPosition at = lines.position(mistake.offset());
    return mistake
        .remedy()
        .map(remedy -> COMPILED.matcher(remedy).replaceFirst("$1"))
        .map(
            remedy ->
                ModuleProblems.said(
                        Severity.ERROR,
                        mistake.trouble(),
                        files.locate(name(place.get()), at.line(), at.column()))
                    .hint(remedy));
  }

  private static boolean isOfJsx(Message message) {
    return message.text().startsWith("The JSX syntax");
  }

  private Diagnostic diagnostic(Message message, Severity severity) {
    return ModuleProblems.said(severity, plain(message.words()), at(message)).hint(hint(message));
  }

  private Optional<String> hint(Message message) {
    Matcher export = NO_EXPORT.matcher(message.text());
    return export.matches()
        ? new MissingExport(ModuleBuild.name(export.group(1)), export.group(2)).hint(texts)
        : message.hint(this::at).map(BuildMessages::plain);
  }

  /** Returns a text with the names of files as their authors know them. */
  private static String plain(String text) {
    return text.replace(ModuleBuild.PREFIX, "");
  }

  private SourceLocation at(Message message) {
    return message.place().map(this::at).orElse(SourceLocation.NONE);
  }

  private SourceLocation at(Message.Place place) {
    return files.locate(name(place), place.line(), place.column());
  }

  private static String name(Message.Place place) {
    return ModuleBuild.name(place.file());
  }
}
