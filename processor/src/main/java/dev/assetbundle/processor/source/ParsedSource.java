package dev.assetbundle.processor.source;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.model.Directive;
import dev.assetbundle.processor.text.MappedText;
import java.util.List;

/**
 * A source whose header has been parsed.
 *
 * @param directives in the order of the header
 * @param text without the directives, ending with a newline unless it is empty
 * @param diagnostics problems of the header
 */
public record ParsedSource(
    List<Directive> directives, MappedText text, List<Diagnostic> diagnostics) {

  /** Copies the lists. */
  public ParsedSource {
    directives = List.copyOf(directives);
    diagnostics = List.copyOf(diagnostics);
  }
}
