package dev.assetbundle.processor.language.sass.engine;

import dev.assetbundle.processor.model.SourcePath;
import dev.assetbundle.processor.text.MappedText;
import java.util.Optional;

/** The result of a compilation. */
public sealed interface SassResult {

  /** It compiled to CSS in expanded style, whose map names sources by {@link SourcePath}. */
  record Done(MappedText css) implements SassResult {}

  /**
   * The compilation failed.
   *
   * @param message of the engine, without any trace
   * @param file where it went wrong; empty if the engine does not say
   * @param line 1-based; 0 if the engine does not say
   * @param column 1-based; 0 if the engine does not say
   * @param refusal of the import that ended the compilation
   */
  record Failed(
      String message,
      Optional<SourcePath> file,
      int line,
      int column,
      Optional<SassRefusal> refusal)
      implements SassResult {}
}
