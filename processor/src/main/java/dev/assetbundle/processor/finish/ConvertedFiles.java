package dev.assetbundle.processor.finish;

import dev.assetbundle.processor.convert.ConvertedFile;
import dev.assetbundle.processor.incremental.Task;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.resolve.FileReferences;
import dev.assetbundle.processor.source.AssetSource;
import java.util.Optional;

/** Returns the converted files that bundles are joined of. */
public interface ConvertedFiles extends FileReferences {

  /**
   * Returns one file, converted and compressed, without the files it requires; empty if that
   * failed.
   *
   * @param asker the task that needs it
   * @param at where the author's source asks for it
   */
  Optional<ConvertedFile> converted(AssetSource source, Task<?> asker, SourceLocation at);
}
