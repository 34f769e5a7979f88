package dev.assetbundle.processor.diagnostic;

import dev.assetbundle.processor.model.SourceLocation;
import java.util.Locale;

/** A diagnostic that lacks only its words. */
record Draft(Severity severity, String code, SourceLocation at) {

  static Draft error(String code, SourceLocation at) {
    return new Draft(Severity.ERROR, code, at);
  }

  static Draft error(String code) {
    return error(code, SourceLocation.NONE);
  }

  static Draft warning(String code, SourceLocation at) {
    return new Draft(Severity.WARNING, code, at);
  }

  static Draft warning(String code) {
    return warning(code, SourceLocation.NONE);
  }

  static Draft note(String code, SourceLocation at) {
    return new Draft(Severity.NOTE, code, at);
  }

  static Draft note(String code) {
    return note(code, SourceLocation.NONE);
  }

  /** Returns the diagnostic with a text as it is. */
  Diagnostic says(String text) {
    return Diagnostic.of(severity, code, at, text);
  }

  /** Returns the diagnostic with a text that has {@code %s} in the place of each value. */
  Diagnostic says(String format, Object... values) {
    return says(String.format(Locale.ROOT, format, values));
  }
}
