package dev.assetbundle.runtime.internal.index;

import dev.assetbundle.runtime.internal.asset.PublishedFile;

/**
 * Makes the object that users see of a published file, and gives the file back.
 *
 * @param <A> the class that users see
 */
public interface Wrapping<A> {

  /** Returns a new object for a file. */
  A wrap(PublishedFile file);

  /** Returns the file of an object. */
  PublishedFile unwrap(A asset);
}
