package dev.assetbundle.processor.codegen;

import dev.assetbundle.processor.incremental.PackedReader;
import dev.assetbundle.processor.incremental.PackedWriter;
import dev.assetbundle.processor.model.BuiltAsset;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Sizes of images by the SHA-256 of their bytes, including those of the previous build: opening
 * thousands of images takes longer than the rest of generating a class.
 */
public final class ImageSizes {

  private static final String FORMAT = "image sizes 2";

  private final Map<String, Optional<ImageSize>> known = new HashMap<>();
  private final Map<String, Optional<ImageSize>> asked = new TreeMap<>();

  /** Creates one without sizes. */
  public ImageSizes() {}

  /** Reads the bytes of {@link #write}; empty if they are damaged or of another format. */
  public static ImageSizes read(byte[] earlier) {
    return PackedReader.read(earlier, FORMAT, ImageSizes::read).orElseGet(ImageSizes::new);
  }

  private static ImageSizes read(PackedReader in) {
    ImageSizes sizes = new ImageSizes();
    sizes.known.putAll(in.map(() -> size(in)));
    return sizes;
  }

  private static Optional<ImageSize> size(PackedReader in) {
    return Optional.of(new ImageSize((int) in.number(), (int) in.number()))
        .filter(size -> size.width() > 0);
  }

  Optional<ImageSize> of(BuiltAsset asset) {
    String sha256 = asset.digests().sha256();
    try {
      if (!known.containsKey(sha256)) {
        known.put(sha256, ImageHeader.size(asset.content()));
      }
    } catch (IOException e) {
      // Writing the file fails in the same way and reports it; the next build tries again.
      return Optional.empty();
    }
    Optional<ImageSize> size = known.getOrDefault(sha256, Optional.empty());
    asked.put(sha256, size);
    return size;
  }

  /** Returns the sizes of the images of this build as bytes for a store. */
  public byte[] write() {
    PackedWriter out = new PackedWriter(FORMAT);
    out.map(
        asked,
        size -> {
          out.number(size.map(ImageSize::width).orElse(0));
          out.number(size.map(ImageSize::height).orElse(0));
        });
    return out.toBytes();
  }
}
