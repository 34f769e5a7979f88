package dev.assetbundle.runtime;

/**
 * One stored form of an asset: what a request finally selects (RFC 9110, section 3.2).
 *
 * @param size bytes in this coding
 */
record Representation(Asset asset, Coding coding, long size) {

  String etag() {
    return asset.etag(coding);
  }
}
