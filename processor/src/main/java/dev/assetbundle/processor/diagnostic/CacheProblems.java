package dev.assetbundle.processor.diagnostic;

import static dev.assetbundle.processor.diagnostic.Draft.note;

/** Diagnostics about the stores of results. */
public final class CacheProblems {

  private CacheProblems() {}

  /** A folder or server for results, its URL without a password, that cannot be used. */
  public static Diagnostic failed(String place, String why) {
    return note("cache-failed")
        .says("the cache %s can't be used: %s", place, why)
        .hint(
            "results are right without it, but made again; see -Aassetbundle.cache and"
                + " -Aassetbundle.remoteCache");
  }

  /** A file where the folder for results should be. */
  public static Diagnostic isFile(String place) {
    return note("cache-failed")
        .says("the cache %s can't be used: it is a file", place)
        .hint("name a folder by -Aassetbundle.cache=FOLDER, or \"off\" to keep nothing");
  }
}
