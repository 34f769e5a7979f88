package dev.assetbundle.processor.finish;

import dev.assetbundle.processor.convert.ConvertedFile;
import dev.assetbundle.processor.incremental.Task;
import dev.assetbundle.processor.link.LinkableFiles;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.source.AssetSource;
import java.util.Optional;

/** Returns the converted files that bundles are joined or linked of. */
public interface ConvertedFiles extends LinkableFiles {

  /**
   * Returns the converted and compressed text of a file, without what it requires, which {@code
   * asker} needs and the author's source asks for at a place; empty if it could not be made.
   */
  Optional<ConvertedFile> converted(AssetSource source, Task<?> asker, SourceLocation at);
}
