package dev.assetbundle.runtime.internal.asset;

/**
 * A published file as it is now. One that was packaged is always the same; one of live mode changes
 * with its sources.
 */
public interface CurrentFile {

  /** Returns the name that authors use, which never changes. */
  String logicalPath();

  /** Returns the file as it is now. */
  PublishedFile current();

  /** Returns what a page needs now to use the file. */
  Markup markup();
}
