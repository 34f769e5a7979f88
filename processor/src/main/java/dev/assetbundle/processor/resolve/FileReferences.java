package dev.assetbundle.processor.resolve;

import dev.assetbundle.processor.incremental.Task;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.source.AssetSource;
import java.util.Optional;

/** Returns the references of other files. */
public interface FileReferences {

  /**
   * Returns what the directives of a file name, which {@code asker} needs and the author's source
   * asks for at a place; empty if the file could not be resolved.
   */
  Optional<References> references(AssetSource source, Task<?> asker, SourceLocation at);
}
