package dev.assetbundle.runtime.internal.live;

import dev.assetbundle.runtime.internal.asset.PublishedFile;
import java.util.Map;
import java.util.Optional;

/**
 * What is at a path that is not that of a current file.
 *
 * @param file a file of one of the last builds, which pages may still load
 * @param redirect the percent-encoded path of what is current; {@code ""} if there is no such
 * @param logicalPath of the asset that the redirect is to
 */
public record LocatedFile(Optional<PublishedFile> file, String redirect, String logicalPath) {

  /** There is nothing. */
  public static final LocatedFile NONE = new LocatedFile(Optional.empty(), "", "");

  /** Reads what {@link LiveEngine#locate} returned. */
  public static LocatedFile of(Map<String, Object> located) {
    Optional<PublishedFile> file =
        located.get("asset") instanceof Map<?, ?> asset
            ? Optional.of(LiveAsset.file(asset))
            : Optional.empty();
    return new LocatedFile(file, text(located, "redirect"), text(located, "logicalPath"));
  }

  private static String text(Map<String, Object> located, String name) {
    return located.get(name) instanceof String text ? text : "";
  }
}
