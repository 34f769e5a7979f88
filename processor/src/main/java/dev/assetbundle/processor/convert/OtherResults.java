package dev.assetbundle.processor.convert;

import dev.assetbundle.processor.incremental.Task;
import dev.assetbundle.processor.model.BuiltAsset;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.source.AssetSource;
import java.util.Optional;

/**
 * The results of other tasks that converting a file may need: {@code asker} is the task that does,
 * and {@code at} where the author's source asks for it.
 */
public interface OtherResults {

  /**
   * Makes a task out of date whenever an asset is, without using it: so the two may depend on each
   * other.
   */
  void follow(AssetSource source, Task<?> asker, SourceLocation at);

  /** Returns a file with its templates run and its directives resolved; empty if that failed. */
  Optional<ResolvedSource> resolved(AssetSource source, Task<?> asker, SourceLocation at);

  /** Returns a finished asset, whose URL is mentioned; empty if it could not be made. */
  Optional<BuiltAsset> built(AssetSource source, Task<?> asker, SourceLocation at);
}
