package dev.assetbundle.processor.language;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.spi.ProcessingContext;

/** Shows authors the line they wrote, not the one a tool was given. */
final class SourceLine {

  private SourceLine() {}

  /**
   * Returns the diagnostic with the line of the file it points at, if that is the one of source.
   */
  static Diagnostic show(Diagnostic diagnostic, Fragment source, ProcessingContext context) {
    SourceLocation at = diagnostic.at();
    if (at.line() == 0 || !at.path().equals(source.source().toString())) {
      return diagnostic;
    }
    return context
        .read(source.source())
        .flatMap(text -> text.lines().skip(at.line() - 1L).findFirst())
        .map(diagnostic::excerpt)
        .orElse(diagnostic);
  }
}
