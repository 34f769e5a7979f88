package dev.assetbundle.processor.resolve;

import dev.assetbundle.processor.incremental.Task;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.source.AssetSource;
import java.util.Optional;

/** Returns the references of other files. */
public interface FileReferences {

  /**
   * Returns the files that the directives of a file name; empty if the file could not be resolved.
   *
   * @param asker the task that needs it
   * @param at where the author's source asks for the file
   */
  Optional<References> references(AssetSource source, Task<?> asker, SourceLocation at);
}
