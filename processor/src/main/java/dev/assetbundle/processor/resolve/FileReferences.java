package dev.assetbundle.processor.resolve;

import dev.assetbundle.processor.incremental.Task;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.source.AssetSource;
import java.util.Optional;

/** Where the directives of other files come from. */
public interface FileReferences {

  /**
   * Returns what the directives of a file name, which {@code asker} needs because of what stands at
   * a place; empty if it could not be resolved.
   */
  Optional<References> references(AssetSource source, Task<?> asker, SourceLocation at);
}
