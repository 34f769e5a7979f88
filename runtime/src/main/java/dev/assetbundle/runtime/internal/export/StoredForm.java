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

  /**
   * Returns one in a coding that is known by its token.
   *
   * @throws IllegalArgumentException if it is not known
   */
  public static StoredForm of(String token, long size, String sha256) {
    Coding coding =
        Coding.ofToken(token).orElseThrow(() -> new IllegalArgumentException("no coding " + token));
    return new StoredForm(coding, size, sha256);
  }

  /** By the order of codings. */
  @Override
  public int compareTo(StoredForm other) {
    return coding.compareTo(other.coding);
  }
}
