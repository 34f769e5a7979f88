package dev.assetbundle.processor.source;

import dev.assetbundle.processor.model.FileType;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.SourcePath;

/**
 * A source file under one of its names. The index file of a folder has two names, {@code folder.js}
 * and {@code folder/index.js}, and is another asset under each (Sprockets 4).
 *
 * @param file where it lies
 * @param type what the name of the file tells
 * @param logicalPath the name of the result
 */
public record AssetSource(SourcePath file, FileType type, LogicalPath logicalPath) {

  /** Whether the asset is more than a copy of the file. */
  public boolean isMade() {
    return type.isBundled() || !type.steps().isEmpty();
  }

  /** Whether this is an index file under the name of its folder. */
  public boolean isAlias() {
    String own = file.path().sibling(type.outputName()).value();
    // The name of a library comes before those of its files.
    return !logicalPath.value().equals(own) && !logicalPath.value().endsWith("/" + own);
  }

  // Written by hand, since the generated methods of records are slow in a new JVM. The type follows
  // from the name of the file.
  @Override
  public boolean equals(Object other) {
    return other instanceof AssetSource source
        && file.equals(source.file)
        && logicalPath.equals(source.logicalPath);
  }

  @Override
  public int hashCode() {
    return 31 * file.hashCode() + logicalPath.hashCode();
  }
}
