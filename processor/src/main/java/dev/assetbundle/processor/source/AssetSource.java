package dev.assetbundle.processor.source;

import dev.assetbundle.processor.model.FileType;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.model.SourcePath;

/**
 * A source file under the name it was asked for. The index file of a folder has two names, {@code
 * folder.js} and {@code folder/index.js}, and is another asset under each (Sprockets 4).
 *
 * @param file where it lies
 * @param type what its name says
 * @param logicalPath the name of the result
 */
public record AssetSource(SourcePath file, FileType type, LogicalPath logicalPath) {

  /** Whether the asset is more than a copy of the file. */
  public boolean isMade() {
    return type.isBundled() || !type.steps().isEmpty();
  }

  /** Whether this is an index file under the name of its folder. */
  public boolean isAlias() {
    return !file.path().sibling(type.outputName()).equals(logicalPath);
  }

  // By hand: the methods that records come with are slow to start in each new JVM. The
  // type follows from the name of the file.
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
