package dev.assetbundle.esbuild;

import dev.assetbundle.esbuild.service.Message;
import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.Severity;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.text.ScriptLines;
import java.util.List;
import java.util.Map;

/**
 * What esbuild says of one text, as diagnostics at the places of its author. It counts lines as
 * JavaScript does, whatever the language.
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
    return Diagnostic.of(severity, code, at(message), message.words()).hint(message.hint(this::at));
  }

  /** Returns the place of a message; only the file if it has none. */
  SourceLocation at(Message message) {
    return message.place().map(this::at).orElse(SourceLocation.of(source.source()));
  }

  private SourceLocation at(Message.Place place) {
    return source.locate(ScriptLines.of(source.text()).ours(place.line(), place.column()));
  }
}
