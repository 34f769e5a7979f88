package dev.assetbundle.processor.session;

import dev.assetbundle.processor.convert.ConvertedFile;
import dev.assetbundle.processor.convert.ResolvedSource;
import dev.assetbundle.processor.model.SourcePath;

/**
 * Names what is made of one file, besides the asset that is named by its source.
 *
 * @param kind which result
 * @param file the file
 */
record ResultKey(Kind kind, SourcePath file) {

  /** The results. */
  enum Kind {
    /** A {@link ResolvedSource}. */
    RESOLVED,
    /** A {@link ConvertedFile}. */
    CONVERTED
  }

  // By hand: the methods that records come with are slow to start in each new JVM.
  @Override
  public boolean equals(Object other) {
    return other instanceof ResultKey key && kind == key.kind && file.equals(key.file);
  }

  @Override
  public int hashCode() {
    return file.hashCode() + (kind == Kind.CONVERTED ? 1 : 0);
  }
}
