package dev.assetbundle.runtime.internal.asset;

import java.util.List;

/**
 * What a page needs to use a file.
 *
 * @param clientUrl URL of the script that reloads the page while developing; {@code ""} if none
 * @param files those that the page loads, in order: the file itself, or what it was made of
 */
public record Markup(String clientUrl, List<PublishedFile> files) {

  /** Copies the list. */
  public Markup {
    files = List.copyOf(files);
  }
}
