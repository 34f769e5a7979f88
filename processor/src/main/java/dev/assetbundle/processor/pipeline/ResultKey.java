package dev.assetbundle.processor.pipeline;

import dev.assetbundle.processor.model.SourcePath;

/** Names what is made of one file, besides the asset that is named by its source. */
sealed interface ResultKey {

  /** The file. */
  SourcePath file();

  /**
   * Its {@link ResolvedSource}.
   *
   * @param file the file
   */
  record Resolved(SourcePath file) implements ResultKey {}

  /**
   * Its {@link Unit}.
   *
   * @param file the file
   */
  record Converted(SourcePath file) implements ResultKey {}
}
