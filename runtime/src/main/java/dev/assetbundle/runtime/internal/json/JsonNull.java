package dev.assetbundle.runtime.internal.json;

/** The value {@code null}, which Java's own would be mistaken for a missing one. */
public enum JsonNull {
  /** The only one. */
  NULL
}
