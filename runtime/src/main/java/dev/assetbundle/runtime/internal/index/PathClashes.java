package dev.assetbundle.runtime.internal.index;

import dev.assetbundle.runtime.internal.asset.PublishedFile;
import java.util.HashMap;
import java.util.List;

/**
 * Refuses bundles that publish different files at one path, of which only one could be served.
 * Files with a fingerprint have another path whenever they differ, and are not looked at.
 */
public final class PathClashes {

  private PathClashes() {}

  /**
   * Compares the paths of all files.
   *
   * @throws IllegalArgumentException if two different files claim one path; the message names both,
   *     and the remedy
   */
  public static void check(List<? extends AssetLookup<?>> lookups) {
    var known = new HashMap<String, PublishedFile>();
    for (AssetLookup<?> one : lookups) {
      for (PublishedFile file : one.unfingerprinted()) {
        PublishedFile other = known.putIfAbsent(file.plainPath(), file);
        if (other != null && !other.integrity().equals(file.integrity())) {
          throw new IllegalArgumentException(message(other, file));
        }
      }
    }
  }

  private static String message(PublishedFile one, PublishedFile other) {
    return "two different files are "
        + one.path()
        + ": "
        + described(one)
        + " and "
        + described(other)
        + "; give one of the bundles another prefix, rename one of the files, or leave digest = true"
        + " on, so that each file has a path of its own";
  }

  private static String described(PublishedFile file) {
    return '"' + file.logicalPath() + "\" of " + file.store().origin();
  }
}
