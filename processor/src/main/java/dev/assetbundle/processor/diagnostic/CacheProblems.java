package dev.assetbundle.processor.diagnostic;

import dev.assetbundle.processor.model.SourceLocation;

/** What can be wrong with where results are kept, and the words for it. */
public final class CacheProblems {

  private CacheProblems() {}

  /**
   * A folder or server for results that cannot be used.
   *
   * @param place the folder, or the URL without a password
   */
  public static Diagnostic failed(String place, String why) {
    return Diagnostic.of(
            Severity.NOTE,
            "cache-failed",
            SourceLocation.NONE,
            "the cache " + place + " can't be used: " + why)
        .hint(
            "results are right without it, but made again; see -Aassetbundle.cache and"
                + " -Aassetbundle.remoteCache");
  }

  /** A file where the folder for results should be. */
  public static Diagnostic isFile(String place) {
    return Diagnostic.of(
            Severity.NOTE,
            "cache-failed",
            SourceLocation.NONE,
            "the cache " + place + " can't be used: it is a file")
        .hint("name a folder by -Aassetbundle.cache=FOLDER, or \"off\" to keep nothing");
  }
}
