package dev.assetbundle.runtime;

/** Keeps the package non-empty until the runtime lands; to be deleted then. */
final class Placeholder {
  private Placeholder() {}
}
