package dev.assetbundle.processor.convert;

import dev.assetbundle.processor.incremental.Task;
import dev.assetbundle.processor.model.BuiltAsset;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.resolve.FollowedAssets;
import dev.assetbundle.processor.source.AssetSource;
import java.util.Optional;

/** The results of other tasks that converting a file may need. */
public interface OtherResults extends FollowedAssets {

  /**
   * Returns a file with its templates run and its directives resolved; empty if that failed.
   *
   * @param asker the task that needs it
   * @param at where the author's source asks for it
   */
  Optional<ResolvedSource> resolved(AssetSource source, Task<?> asker, SourceLocation at);

  /**
   * Returns a finished asset, whose URL a helper or a stylesheet mentions; empty if it could not be
   * built.
   *
   * @param asker the task that needs it
   * @param at where the author's source asks for it
   */
  Optional<BuiltAsset> built(AssetSource source, Task<?> asker, SourceLocation at);
}
