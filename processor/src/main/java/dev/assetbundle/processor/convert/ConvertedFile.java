package dev.assetbundle.processor.convert;

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
 */
public record ConvertedFile(
    Fragment text,
    Optional<SheetFacts> sheet,
    Optional<ScriptFacts> script,
    List<SourcePath> imports,
    List<AssetSource> links) {

  /** Copies the lists. */
  public ConvertedFile {
    imports = List.copyOf(imports);
    links = List.copyOf(links);
  }

  /**
   * Returns the same without the texts and maps of earlier steps; if its map is asked for, the file
   * is converted {@code again}.
   */
  public ConvertedFile mappedBy(Supplier<Optional<ConvertedFile>> again) {
    String made = text.text();
    SourceMap map =
        SourceMap.deferred(
            () ->
                again
                    .get()
                    .map(file -> file.text.mappedText())
                    .filter(other -> other.text().equals(made))
                    .map(MappedText::map)
                    .orElse(SourceMap.NONE));
    return with(new MappedText(made, map));
  }

  /** Returns the same without a map. */
  public ConvertedFile unmapped() {
    return with(MappedText.unmapped(text.text()));
  }

  private ConvertedFile with(MappedText other) {
    return new ConvertedFile(text.with(other), sheet, script, imports, links);
  }
}
