package dev.assetbundle.runtime;

/** One stored form of an asset: what a request finally selects (RFC 9110, section 3.2). */
final class Representation {

  /** Stands for bytes that are not in memory; told from an empty file by identity. */
  static final byte[] NOT_KEPT = {};

  private final Asset asset;
  private final Coding coding;
  private final long size;
  private final String etag;
  private volatile byte[] kept = NOT_KEPT;

  /**
   * Keeps what belongs together.
   *
   * @param size bytes in this coding
   */
  Representation(Asset asset, Coding coding, long size) {
    this.asset = asset;
    this.coding = coding;
    this.size = size;
    this.etag = asset.etag(coding);
  }

  Asset asset() {
    return asset;
  }

  Coding coding() {
    return coding;
  }

  long size() {
    return size;
  }

  String etag() {
    return etag;
  }

  /** Returns the bytes of this form, or {@link #NOT_KEPT}. */
  byte[] kept() {
    return kept;
  }

  /** Keeps the bytes from now on; returns whether they are the first ones. */
  synchronized boolean keep(byte[] bytes) {
    boolean first = kept == NOT_KEPT;
    if (first) {
      kept = bytes;
    }
    return first;
  }
}
