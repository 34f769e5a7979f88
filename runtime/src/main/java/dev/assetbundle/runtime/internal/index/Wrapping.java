package dev.assetbundle.runtime.internal.index;

import dev.assetbundle.runtime.internal.asset.CurrentFile;
import dev.assetbundle.runtime.internal.asset.PublishedFile;

/**
 * Makes the object that users see of a published file, and gives the file back.
 *
 * @param <A> the class that users see
 */
public interface Wrapping<A> {

  /** Returns a new object for a file. */
  A wrap(CurrentFile file);

  /** Returns the file that an object was made for. */
  CurrentFile origin(A asset);

  /** Returns what the file of an object is now. */
  default PublishedFile unwrap(A asset) {
    return origin(asset).current();
  }
}
