package dev.assetbundle.processor.convert.tool;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.incremental.PackedReader;
import dev.assetbundle.processor.incremental.PackedWriter;
import dev.assetbundle.processor.model.Directive;
import dev.assetbundle.processor.text.SourceMap;
import java.util.List;
import java.util.Optional;

/**
 * The result of a tool.
 *
 * @param text the result
 * @param map its source map; empty if it is not stored and has to be computed by running the tool
 *     again
 * @param declared directives that the tool declared
 * @param reported notes and warnings of the tool
 */
record ToolResult(
    String text, Optional<SourceMap> map, List<Directive> declared, List<Diagnostic> reported) {

  private static final String FORMAT = "tool result 3";

  ToolResult {
    declared = List.copyOf(declared);
    reported = List.copyOf(reported);
  }

  byte[] write() {
    PackedWriter out = new PackedWriter(FORMAT);
    out.longText(text);
    out.maybe(map, each -> out.bytes(PackedMap.of(each).bytes()));
    out.each(
        declared,
        directive -> {
          out.text(directive.kind().name());
          out.each(directive.arguments(), out::text);
          out.place(directive.at());
        });
    out.each(reported, out::diagnostic);
    return out.toBytes();
  }

  /** Reads bytes of {@link #write()}; empty if they are damaged or of another format. */
  static Optional<ToolResult> read(byte[] bytes) {
    return PackedReader.read(
        bytes,
        FORMAT,
        in ->
            new ToolResult(
                in.longText(),
                in.maybe(in::bytes).map(PackedMap::new).map(PackedMap::map),
                in.each(() -> directive(in)),
                in.each(in::diagnostic)));
  }

  private static Directive directive(PackedReader in) {
    return new Directive(Directive.Kind.valueOf(in.text()), in.each(in::text), in.place());
  }
}
