package dev.assetbundle.processor.pipeline;

import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.source.AssetSource;
import dev.assetbundle.processor.text.SourceMap;
import dev.assetbundle.processor.spi.Fragment;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One source file, ready to be joined.
 *
 * @param text its own text, converted and compressed
 * @param sheet what joining must know of a stylesheet; empty for others
 * @param script what joining must know of a script; empty for others
 * @param imports the files its language read while converting it
 * @param links what it mentions, which becomes an output with it
 */
record Unit(
    Fragment text,
    Optional<SheetFacts> sheet,
    Optional<ScriptFacts> script,
    List<SourcePath> imports,
    List<AssetSource> links) {

  Unit {
    imports = List.copyOf(imports);
    links = List.copyOf(links);
  }

  /** Returns the same with a map of its text that is made when it is asked for. */
  Unit mappedBy(Supplier<SourceMap> map) {
    Fragment mapped = text.with(text.text(), SourceMap.deferred(map));
    return new Unit(mapped, sheet, script, imports, links);
  }
}
