package dev.assetbundle.processor.source;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.model.Directive;
import dev.assetbundle.processor.text.TextEdit;
import java.util.List;

/**
 * A source after its header was read.
 *
 * @param directives in the order of the header
 * @param edits take the directives out of the text, and let it end with a newline unless it is
 *     empty then
 * @param diagnostics what is wrong with the header
 */
public record ParsedSource(
    List<Directive> directives, List<TextEdit> edits, List<Diagnostic> diagnostics) {

  /** Copies the lists. */
  public ParsedSource {
    directives = List.copyOf(directives);
    edits = List.copyOf(edits);
    diagnostics = List.copyOf(diagnostics);
  }
}
