package dev.assetbundle.esbuild;

import dev.assetbundle.esbuild.service.Message;
import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.Severity;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.spi.Fragment;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What esbuild says of one text, as diagnostics at the places of its author.
 *
 * @param source the text that esbuild got
 */
record EsbuildMessages(Fragment source) {

  /** Returns the errors of an answer. */
  List<Diagnostic> errors(Map<String, Object> answer) {
    return Message.all(answer, "errors").stream()
        .map(message -> diagnostic(message, Severity.ERROR, "syntax-error"))
        .toList();
  }

  /** Returns the warnings of an answer, with the code that they have for this kind of text. */
  List<Diagnostic> warnings(Map<String, Object> answer, String code) {
    return Message.all(answer, "warnings").stream()
        .map(message -> diagnostic(message, Severity.WARNING, code))
        .toList();
  }

  private Diagnostic diagnostic(Message message, Severity severity, String code) {
    SourceLocation at =
        message
            .place()
            .map(place -> source.locate(place.line(), place.column()))
            .orElse(SourceLocation.of(source.source()));
    return Diagnostic.of(severity, code, at, words(message.text())).hint(hint(message));
  }

  /** Returns a message in the form of all others: with a small letter, without a full stop. */
  static String words(String text) {
    String line = text.strip().replaceFirst("\\.$", "");
    boolean isWord = line.length() > 1 && Character.isLowerCase(line.charAt(1));
    return isWord ? line.substring(0, 1).toLowerCase(Locale.ROOT) + line.substring(1) : line;
  }

  private Optional<String> hint(Message message) {
    Optional<String> suggestion =
        message
            .place()
            .map(Message.Place::suggestion)
            .filter(text -> !text.isEmpty())
            .map(text -> "write \"" + text + "\"");
    return suggestion.or(() -> message.notes().stream().findFirst().map(this::note));
  }

  private String note(Message note) {
    String words = words(note.text());
    return note.place()
        .map(place -> words + " (" + source.locate(place.line(), place.column()) + ")")
        .orElse(words);
  }
}
