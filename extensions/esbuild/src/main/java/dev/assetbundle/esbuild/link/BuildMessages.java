package dev.assetbundle.esbuild.link;

import dev.assetbundle.esbuild.service.Message;
import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.ModuleProblems;
import dev.assetbundle.processor.diagnostic.Severity;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.spi.ModuleFiles;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reports what esbuild says about modules, at the places that their authors wrote. */
record BuildMessages(ModuleFiles files) {

  /** The text of an error about which everything was said. */
  static final String REPORTED = "reported";

  private static final Pattern MISSING = Pattern.compile("Could not resolve \"(.*)\"");

  private static final Pattern NO_EXPORT =
      Pattern.compile("No matching export in \"(.*)\" for import \"(.*)\"");

  /** Reports a warning, if it is about a file that the author can change. */
  void warn(Message message) {
    boolean isOfPackage =
        message.place().filter(place -> name(place).contains("node_modules/")).isPresent();
    if (!isOfPackage) {
      files.report(diagnostic(message, Severity.WARNING));
    }
  }

  /** Reports an error. */
  void fail(Message message) {
    Matcher missing = MISSING.matcher(message.text());
    if (missing.matches() && message.place().isPresent()) {
      files.missing(missing.group(1), name(message.place().get()), at(message));
    } else if (!message.text().equals(REPORTED)) {
      files.report(diagnostic(message, Severity.ERROR));
    }
  }

  private Diagnostic diagnostic(Message message, Severity severity) {
    Diagnostic said =
        ModuleProblems.said(
            severity, message.text().replace(ModuleBuild.SPACE + ":", ""), at(message));
    return hint(message).map(said::hint).orElse(said);
  }

  private Optional<String> hint(Message message) {
    Matcher export = NO_EXPORT.matcher(message.text());
    if (export.matches() && export.group(1).matches(".*\\.(css|scss|sass)")) {
      return Optional.of("a stylesheet exports nothing: import it by import \"./name.css\"");
    }
    Optional<String> suggested =
        message
            .place()
            .map(Message.Place::suggestion)
            .filter(text -> !text.isEmpty())
            .map(text -> "did you mean " + text + "?");
    return suggested.or(
        () ->
            message.notes().stream()
                .map(this::note)
                .reduce((first, second) -> first + "; " + second));
  }

  private String note(Message note) {
    String text = note.text().replace(ModuleBuild.SPACE + ":", "").replaceFirst("[.:]$", "");
    return note.place().isEmpty() ? text : text + " (" + at(note) + ")";
  }

  private SourceLocation at(Message message) {
    return message
        .place()
        .map(place -> files.locate(name(place), place.line(), place.column()))
        .orElse(SourceLocation.NONE);
  }

  private static String name(Message.Place place) {
    String start = ModuleBuild.SPACE + ":";
    return place.file().startsWith(start) ? place.file().substring(start.length()) : place.file();
  }
}
