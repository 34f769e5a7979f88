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
 * Sizes of images by the SHA-256 of their bytes, those of an earlier build included: to open
 * thousands of images takes longer than all else that is done for a class.
 */
public final class ImageSizes {

  private final Map<String, Optional<ImageSize>> known = new HashMap<>();
  private final Map<String, Optional<ImageSize>> asked = new TreeMap<>();

  /** Knows none. */
  public ImageSizes() {}

  /** Returns those that {@link #write} gave; none if it was written by something else. */
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
      // Writing the file itself will meet the same trouble; the next build is to look again.
      return Optional.empty();
    }
    Optional<ImageSize> size = known.getOrDefault(sha256, Optional.empty());
    asked.put(sha256, size);
    return size;
  }

  /** Returns the sizes of the images of this build, in a form to be kept. */
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
