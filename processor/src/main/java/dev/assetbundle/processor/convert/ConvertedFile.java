package dev.assetbundle.processor.convert;

import dev.assetbundle.processor.convert.tool.PackedMap;
import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.source.AssetSource;
import dev.assetbundle.processor.spi.Fragment;
import dev.assetbundle.processor.text.MappedText;
import dev.assetbundle.processor.text.SourceMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One source file, ready to be joined.
 *
 * @param text its own text, converted and compressed
 * @param sheet facts about a stylesheet for joining; empty for other files
 * @param script facts about a script for joining; empty for other files
 * @param imports the other files that tools read while they converted it
 * @param links the assets it mentions, which become outputs with it
 * @param map where the text comes from; empty if no map is wanted, and then computed if it is
 */
public record ConvertedFile(
    Fragment text,
    Optional<SheetFacts> sheet,
    Optional<ScriptFacts> script,
    List<SourcePath> imports,
    List<AssetSource> links,
    Optional<PackedMap> map) {

  /** Makes one whose map is that of its text. */
  public ConvertedFile(
      Fragment text,
      Optional<SheetFacts> sheet,
      Optional<ScriptFacts> script,
      List<SourcePath> imports,
      List<AssetSource> links) {
    this(text, sheet, script, imports, links, Optional.empty());
  }

  /** Copies the lists. */
  public ConvertedFile {
    imports = List.copyOf(imports);
    links = List.copyOf(links);
  }

  /** Whether it is a script that is a module. */
  public boolean isModule() {
    return script.filter(ScriptFacts::isModule).isPresent();
  }

  /**
   * Returns the same without the texts and maps of earlier steps; if its map is asked for, the file
   * is converted {@code again}.
   */
  public ConvertedFile mappedBy(Supplier<Optional<ConvertedFile>> again) {
    String made = text.text();
    SourceMap later =
        SourceMap.deferred(
            () ->
                again
                    .get()
                    .map(file -> file.text.mappedText())
                    .filter(other -> other.text().equals(made))
                    .map(MappedText::map)
                    .orElse(SourceMap.NONE));
    return with(new MappedText(made, later), map);
  }

  /** Returns the same without the texts and maps of earlier steps, but with its map. */
  public ConvertedFile mapped() {
    PackedMap packed = map.orElseGet(() -> PackedMap.of(text.mappedText().map()));
    return with(new MappedText(text.text(), packed.map()), Optional.of(packed));
  }

  /** Returns the same with a text that refers to no map. */
  public ConvertedFile unmapped() {
    return with(MappedText.unmapped(text.text()), map);
  }

  private ConvertedFile with(MappedText other, Optional<PackedMap> packed) {
    return new ConvertedFile(text.with(other), sheet, script, imports, links, packed);
  }
}
