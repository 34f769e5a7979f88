package dev.assetbundle.processor.spi;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a {@link ModuleLinker} made of an entry.
 *
 * @param chunks the files to publish, that of the entry first
 * @param imports what each linked file imports, in its order, by names as in {@link ModuleFiles}
 */
public record LinkedModules(List<Chunk> chunks, Map<String, List<Imported>> imports) {

  /** Copies the collections. */
  public LinkedModules {
    chunks = List.copyOf(chunks);
    imports = Map.copyOf(imports);
  }

  /**
   * A file that pages load.
   *
   * @param reference what stands in the texts of the other chunks for its URL; nothing else is
   *     spelt like it
   * @param module the file whose import loads the chunk; empty if other chunks share it
   * @param text the text
   * @param map a source map whose sources are names as in {@link ModuleFiles}, and whose lines are
   *     counted as JavaScript does; empty if it was not wanted
   * @param imports the other chunks that it loads, by their references
   * @param files the files whose text is in it
   */
  public record Chunk(
      String reference,
      Optional<String> module,
      String text,
      Optional<String> map,
      List<Imported> imports,
      List<String> files) {

    /** Copies the lists. */
    public Chunk {
      imports = List.copyOf(imports);
      files = List.copyOf(files);
    }
  }

  /**
   * One import.
   *
   * @param name of what is imported
   * @param isLater whether it is loaded only when the code asks for it
   */
  public record Imported(String name, boolean isLater) {}
}
