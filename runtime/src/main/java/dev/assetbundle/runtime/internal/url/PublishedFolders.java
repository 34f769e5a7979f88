package dev.assetbundle.runtime.internal.url;

import java.util.ArrayList;
import java.util.List;

/**
 * The folders that bundles publish below: {@code /assets}. Matched on whole segments, so that
 * {@code /assets-private} is not among what is below it.
 */
public final class PublishedFolders {

  /** Plain text with a slash at both ends. */
  private final List<String> folders = new ArrayList<>();

  /**
   * Adds the folder that remains of a published path without the folders of its logical path:
   * {@code "/assets/"} of {@code "/assets/icons/cart-1f.svg"} and {@code "icons/cart.svg"}. Files
   * that are published at the root, or not by that rule, add nothing.
   *
   * @param plainPath not percent-encoded
   */
  public void addFolderOf(String plainPath, String logicalPath) {
    int own = logicalPath.lastIndexOf('/') + 1;
    int end = plainPath.lastIndexOf('/') + 1 - own;
    if (end <= 1 || plainPath.charAt(end - 1) != '/') {
      return;
    }
    for (String folder : folders) {
      if (folder.length() == end && plainPath.startsWith(folder)) {
        return;
      }
    }
    if (plainPath.startsWith(logicalPath.substring(0, own), end)) {
      folders.add(plainPath.substring(0, end));
    }
  }

  /** Adds a folder, plain text that ends with a slash; the root adds nothing. */
  public void addFolder(String plainPath) {
    if (plainPath.length() > 1 && !folders.contains(plainPath)) {
      folders.add(plainPath);
    }
  }

  /** Returns whether a path, which is not percent-encoded, lies below one of the folders. */
  public boolean contain(String plainPath) {
    for (String folder : folders) {
      if (plainPath.startsWith(folder)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a target that cannot be decoded begins with one of the folders. */
  public boolean containMalformed(String target) {
    return folders.stream().anyMatch(folder -> target.startsWith(PercentEncoding.encode(folder)));
  }
}
