package dev.assetbundle.processor.model;

/** The hash algorithms of Subresource Integrity (W3C), section 3.2. */
public enum IntegrityAlgorithm {
  /** {@code sha256-}. */
  SHA256,
  /** {@code sha384-}. */
  SHA384,
  /** {@code sha512-}. */
  SHA512;

  /** Returns the name {@link java.security.MessageDigest} knows it by: {@code SHA-384}. */
  public String digestName() {
    return "SHA-" + name().substring(3);
  }

  /** Returns what stands before the Base64 text: {@code sha384-}. */
  public String prefix() {
    return "sha" + name().substring(3) + "-";
  }
}
