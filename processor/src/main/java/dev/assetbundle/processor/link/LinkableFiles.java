package dev.assetbundle.processor.link;

import dev.assetbundle.processor.convert.ConvertedFile;
import dev.assetbundle.processor.convert.OtherResults;
import dev.assetbundle.processor.incremental.Task;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.resolve.FileReferences;
import dev.assetbundle.processor.source.AssetSource;
import java.util.Optional;

/** Returns the files that modules import. */
public interface LinkableFiles extends FileReferences, OtherResults {

  /**
   * Returns the converted text of a file, not compressed, which {@code asker} needs and the
   * author's source asks for at a place; empty if it could not be made.
   */
  Optional<ConvertedFile> linkable(AssetSource source, Task<?> asker, SourceLocation at);
}
