package dev.assetbundle.runtime;

import java.util.Optional;

/**
 * A content coding (RFC 9110, section 8.4.1) in which an asset may be stored, best first: at equal
 * weight the one declared earlier is served.
 */
public enum Coding {
  /** Brotli (RFC 7932): token {@code br}, file suffix {@code .br}. */
  BROTLI("br", ".br"),
  /** Gzip (RFC 1952): token {@code gzip}, file suffix {@code .gz}. */
  GZIP("gzip", ".gz"),
  /** The bytes as they are: token {@code identity}, no suffix. Every asset has it. */
  IDENTITY("identity", "");

  private static final Coding[] ALL = values();

  private final String token;
  private final String suffix;

  Coding(String token, String suffix) {
    this.token = token;
    this.suffix = suffix;
  }

  /** Returns the name in {@code Accept-Encoding} and {@code Content-Encoding}: {@code "gzip"}. */
  public String token() {
    return token;
  }

  /** Returns what a stored file of this coding has after its name: {@code ".gz"}, or {@code ""}. */
  public String suffix() {
    return suffix;
  }

  /**
   * Returns the coding with that token, compared without regard to case; {@code x-gzip} is {@code
   * gzip} (RFC 9110, section 8.4.1.3). Empty for codings that are not known here.
   */
  public static Optional<Coding> ofToken(String token) {
    if (token.equalsIgnoreCase("x-gzip")) {
      return Optional.of(GZIP);
    }
    for (Coding coding : ALL) {
      if (coding.token.equalsIgnoreCase(token)) {
        return Optional.of(coding);
      }
    }
    return Optional.empty();
  }
}
