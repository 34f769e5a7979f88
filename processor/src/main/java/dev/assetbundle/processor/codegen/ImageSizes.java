package dev.assetbundle.processor.codegen;

import dev.assetbundle.processor.incremental.PackedReader;
import dev.assetbundle.processor.incremental.PackedWriter;
import dev.assetbundle.processor.model.BuiltAsset;
import dev.assetbundle.processor.output.PublishedAsset;
import dev.assetbundle.processor.process.Parallel;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sizes of images by the SHA-256 of their bytes, including those of the previous build: opening
 * thousands of images takes longer than the rest of generating a class.
 */
public final class ImageSizes {

  private static final String FORMAT = "image sizes 2";

  private final Map<String, Optional<ImageSize>> known = new ConcurrentHashMap<>();
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

  /** Opens the images among these assets whose sizes are not known, several at a time. */
  void open(List<PublishedAsset> assets) {
    List<BuiltAsset> unknown =
        assets.stream()
            .filter(PublishedAsset::isImage)
            .map(PublishedAsset::asset)
            .filter(asset -> !known.containsKey(asset.digests().sha256()))
            .toList();
    Parallel.forEach(unknown, this::open);
  }

  private void open(BuiltAsset asset) {
    try {
      known.put(asset.digests().sha256(), ImageHeader.size(asset.content()));
    } catch (IOException e) {
      // Writing the file fails in the same way and reports it; the next build tries again.
    }
  }

  /** Returns the size of an image; empty if it has none, or cannot be read. */
  Optional<ImageSize> of(BuiltAsset asset) {
    String sha256 = asset.digests().sha256();
    if (!known.containsKey(sha256)) {
      open(asset);
    }
    Optional<ImageSize> size = known.getOrDefault(sha256, Optional.empty());
    if (known.containsKey(sha256)) {
      asked.put(sha256, size);
    }
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
