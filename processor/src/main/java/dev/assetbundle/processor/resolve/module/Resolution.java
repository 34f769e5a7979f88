package dev.assetbundle.processor.resolve.module;

import dev.assetbundle.processor.source.AssetSource;

/** What an import means. */
public sealed interface Resolution {

  /**
   * A file.
   *
   * @param sideEffects whether it must run although nothing of it is used, as far as its package
   *     says
   */
  record File(AssetSource source, boolean sideEffects) implements Resolution {}

  /** A URL, which the page gets from elsewhere. */
  record External(String url) implements Resolution {}

  /** A file that its package replaces by nothing in browsers. */
  record Nothing() implements Resolution {}

  /**
   * Nothing has that name.
   *
   * @param isBlocked whether a package of that name is there, but does not export it
   */
  record Missing(boolean isBlocked) implements Resolution {}
}
