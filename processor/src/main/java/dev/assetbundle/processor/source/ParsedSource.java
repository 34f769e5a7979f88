package dev.assetbundle.processor.source;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.model.Directive;
import dev.assetbundle.processor.text.SourceMap;
import java.util.List;

/**
 * A source after its header was read.
 *
 * @param directives in the order of the header
 * @param text without the directives, ending with a newline unless it is empty
 * @param map where {@code text} stands in the text that was parsed, whose name in it is {@code ""}
 * @param diagnostics what is wrong with the header
 */
public record ParsedSource(
    List<Directive> directives, String text, SourceMap map, List<Diagnostic> diagnostics) {

  /** Copies the lists. */
  public ParsedSource {
    directives = List.copyOf(directives);
    diagnostics = List.copyOf(diagnostics);
  }
}
