package dev.assetbundle.processor.convert.tool;

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
 */
record ToolResult(String text, Optional<SourceMap> map, List<Directive> declared) {

  private static final String FORMAT = "tool result 1";
  private static final String MAP = "map 1";

  ToolResult {
    declared = List.copyOf(declared);
  }

  byte[] write() {
    PackedWriter out = new PackedWriter(FORMAT);
    out.longText(text);
    out.maybe(map, each -> out.bytes(write(each)));
    out.each(
        declared,
        directive -> {
          out.text(directive.kind().name());
          out.each(directive.arguments(), out::text);
          out.place(directive.at());
        });
    return out.toBytes();
  }

  /** Reads bytes of {@link #write()}; empty if they are damaged or of another format. */
  static Optional<ToolResult> read(byte[] bytes) {
    return PackedReader.read(
        bytes,
        FORMAT,
        in ->
            new ToolResult(
                in.longText().get(),
                in.maybe(in::bytes).map(ToolResult::map),
                in.each(() -> directive(in))));
  }

  private static Directive directive(PackedReader in) {
    return new Directive(Directive.Kind.valueOf(in.text()), in.each(in::text), in.place());
  }

  static byte[] write(SourceMap map) {
    PackedWriter out = new PackedWriter(MAP);
    out.each(map.sources(), out::text);
    out.each(
        map.entries(),
        entry -> {
          out.number(entry.line());
          out.number(entry.column());
          out.number(entry.source());
          out.number(entry.sourceLine());
          out.number(entry.sourceColumn());
          out.flag(entry.verbatim());
        });
    return out.toBytes();
  }

  // Most builds do not use the map, so it is decoded late.
  private static SourceMap map(byte[] bytes) {
    return SourceMap.deferred(
        () ->
            PackedReader.read(
                    bytes,
                    MAP,
                    in ->
                        SourceMap.of(
                            in.each(in::text),
                            in.each(
                                () ->
                                    new SourceMap.Entry(
                                        (int) in.number(),
                                        (int) in.number(),
                                        (int) in.number(),
                                        (int) in.number(),
                                        (int) in.number(),
                                        in.flag()))))
                .orElseThrow());
  }
}
