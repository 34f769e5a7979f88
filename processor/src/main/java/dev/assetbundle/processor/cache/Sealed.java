package dev.assetbundle.processor.cache;

import dev.assetbundle.processor.model.Digests;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Bytes behind their own digest, so that damage on disk or on the way is noticed. */
final class Sealed {

  private static final int DIGITS = 64;

  private Sealed() {}

  static byte[] seal(byte[] value) {
    byte[] sealed = Arrays.copyOf(digest(value), DIGITS + value.length);
    System.arraycopy(value, 0, sealed, DIGITS, value.length);
    return sealed;
  }

  /** Returns what was sealed; empty if it is damaged. */
  static Optional<byte[]> open(byte[] sealed) {
    if (sealed.length < DIGITS) {
      return Optional.empty();
    }
    byte[] value = Arrays.copyOfRange(sealed, DIGITS, sealed.length);
    return Arrays.equals(digest(value), 0, DIGITS, sealed, 0, DIGITS)
        ? Optional.of(value)
        : Optional.empty();
  }

  private static byte[] digest(byte[] value) {
    return Digests.sha256(value).getBytes(StandardCharsets.US_ASCII);
  }
}
