package dev.assetbundle.runtime.internal.export;

import dev.assetbundle.runtime.Coding;

/**
 * One file of those in which an asset is stored.
 *
 * @param size bytes
 * @param sha256 hexadecimal
 */
public record StoredForm(Coding coding, long size, String sha256)
    implements Comparable<StoredForm> {

  /** By the order of codings. */
  @Override
  public int compareTo(StoredForm other) {
    return coding.compareTo(other.coding);
  }
}
