package dev.assetbundle.processor.output;

import dev.assetbundle.processor.model.BuiltAsset;
import dev.assetbundle.processor.model.Content;
import dev.assetbundle.processor.model.ContentCoding;
import dev.assetbundle.processor.model.ContentTypes;
import dev.assetbundle.processor.model.Digests;
import dev.assetbundle.processor.model.LogicalPath;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An asset and the compressed variants that are stored beside it.
 *
 * @param asset the asset
 * @param variants smallest first
 * @param contentType the media type with which it is served
 */
public record PublishedAsset(BuiltAsset asset, List<Variant> variants, String contentType) {

  /** Copies the list. */
  public PublishedAsset {
    variants = List.copyOf(variants);
  }

  /** Creates one with the usual content type of its extension. */
  public PublishedAsset(BuiltAsset asset, List<Variant> variants) {
    this(asset, variants, ContentTypes.STANDARD.of(asset.logicalPath()));
  }

  /** Returns one without content, in the place of a missing asset. */
  public static PublishedAsset placeholder(LogicalPath path) {
    return new PublishedAsset(
        new BuiltAsset(path, path, Content.of(""), new Digests("", "", 0), List.of()), List.of());
  }

  /** Whether it is served as an image. */
  public boolean isImage() {
    return contentType.startsWith("image/");
  }

  /** Returns how many bytes its variants have. */
  public Map<ContentCoding, Long> compressedSizes() {
    return variants.stream()
        .collect(Collectors.toMap(Variant::coding, variant -> variant.content().size()));
  }

  /**
   * One variant.
   *
   * @param content the encoded bytes
   */
  public record Variant(ContentCoding coding, Content content) {}
}
