package dev.assetbundle.processor.codegen;

import dev.assetbundle.processor.model.Content;
import dev.assetbundle.runtime.Asset;
import java.io.IOException;
import java.util.Optional;

/** What pages are told of an asset that has no generated class. */
public final class PageFacts {

  private PageFacts() {}

  /** Returns a URL path as it stands in a page, percent-encoded. */
  public static String encoded(String path) {
    return Asset.encodePath(path);
  }

  /** Returns the size of an image; empty if it has none, or cannot be read. */
  public static Optional<ImageSize> size(Content image) {
    try {
      return ImageHeader.size(image);
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
