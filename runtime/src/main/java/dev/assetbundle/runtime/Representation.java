package dev.assetbundle.runtime;

import java.nio.ByteBuffer;

/** One stored form of an asset: what a request finally selects (RFC 9110, section 3.2). */
final class Representation {

  private final Asset asset;
  private final Coding coding;
  private final long size;
  private final String etag;
  private final StoredFile stored;
  private final Slot<byte[]> bytes;
  private final Slot<ByteBuffer> buffer;

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
    String integrity = coding == Coding.IDENTITY ? asset.integrity() : "";
    this.stored = new StoredFile(asset.resource(coding), integrity, size);
    this.bytes = new Slot<>(size);
    this.buffer = new Slot<>(size);
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

  StoredFile stored() {
    return stored;
  }

  /** Where all bytes are while they are in memory. */
  Slot<byte[]> bytes() {
    return bytes;
  }

  /** Where all bytes are while they are in memory outside the heap. */
  Slot<ByteBuffer> buffer() {
    return buffer;
  }
}
