package dev.assetbundle.runtime.internal.file;

/** Where published files are kept. */
public interface FileStore {

  /**
   * Returns the file that is kept for a published path, whether it is there or not.
   *
   * @param path not percent-encoded, with the suffix of the coding: {@code "/assets/a.js.gz"}
   */
  FileSource file(String path);

  /** Returns who has the files, for messages: {@code "shop.Assets"}. */
  String origin();

  /** Returns whether others, such as an asset host, can have the files too. */
  boolean isShared();
}
