package dev.assetbundle.processor.codegen;

import dev.assetbundle.processor.model.BuiltAsset;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Sizes of images by the SHA-256 of their bytes, including those of the previous build: opening
 * thousands of images takes longer than the rest of generating a class.
 */
public final class ImageSizes {

  private final Map<String, Optional<ImageSize>> known = new HashMap<>();
  private final Map<String, Optional<ImageSize>> asked = new TreeMap<>();

  /** Creates one without sizes. */
  public ImageSizes() {}

  /** Reads the bytes of {@link #write}; empty if they are damaged or of another format. */
  public static ImageSizes read(byte[] earlier) {
    ImageSizes sizes = new ImageSizes();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(earlier))) {
      while (in.available() > 0) {
        String sha256 = in.readUTF();
        ImageSize size = new ImageSize(in.readInt(), in.readInt());
        sizes.known.put(sha256, size.width() > 0 ? Optional.of(size) : Optional.empty());
      }
      return sizes;
    } catch (IOException e) {
      return new ImageSizes();
    }
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
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      for (Map.Entry<String, Optional<ImageSize>> size : asked.entrySet()) {
        out.writeUTF(size.getKey());
        out.writeInt(size.getValue().map(ImageSize::width).orElse(0));
        out.writeInt(size.getValue().map(ImageSize::height).orElse(0));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("it goes to memory", e);
    }
    return bytes.toByteArray();
  }
}
