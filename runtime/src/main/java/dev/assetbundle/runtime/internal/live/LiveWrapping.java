package dev.assetbundle.runtime.internal.live;

import dev.assetbundle.runtime.internal.asset.CurrentFile;
import dev.assetbundle.runtime.internal.asset.PublishedFile;
import dev.assetbundle.runtime.internal.index.Wrapping;

/**
 * Makes assets that are what their sources are now of the files that a generated class describes.
 *
 * @param <A> the class that users see
 */
public record LiveWrapping<A>(Wrapping<A> wrapping, LiveBundle bundle) implements Wrapping<A> {

  @Override
  public A wrap(CurrentFile file) {
    return wrapping.wrap(file instanceof PublishedFile fixed ? new LiveFile(bundle, fixed) : file);
  }

  @Override
  public CurrentFile origin(A asset) {
    return wrapping.origin(asset);
  }
}
