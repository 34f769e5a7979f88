package dev.assetbundle.processor.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The content codings (RFC 9110, section 8.4.1) in which compressed variants of files are stored.
 * The names are those of the annotation.
 */
public enum ContentCoding {
  /** Gzip (RFC 1952). */
  GZIP("gzip", ".gz"),
  /** Brotli (RFC 7932). */
  BROTLI("br", ".br");

  private final String token;
  private final String suffix;

  ContentCoding(String token, String suffix) {
    this.token = token;
    this.suffix = suffix;
  }

  /** Returns the registered name, as in {@code Content-Encoding}: {@code "br"}. */
  public String token() {
    return token;
  }

  /** Returns its name for people: {@code "brotli"}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns what is appended to the name of a file: {@code ".br"}. */
  public String suffix() {
    return suffix;
  }

  /** Returns the coding of that registered name; empty if it is not among these. */
  public static Optional<ContentCoding> ofToken(String token) {
    return Arrays.stream(values()).filter(coding -> coding.token.equals(token)).findFirst();
  }
}
