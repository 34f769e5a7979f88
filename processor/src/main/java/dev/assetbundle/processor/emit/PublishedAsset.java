package dev.assetbundle.processor.emit;

import dev.assetbundle.processor.model.Content;
import dev.assetbundle.processor.pipeline.BuiltAsset;
import java.util.List;

/**
 * An asset and the compressed variants that are stored beside it.
 *
 * @param asset the asset
 * @param variants smallest first
 */
public record PublishedAsset(BuiltAsset asset, List<Variant> variants) {

  /** Copies the list. */
  public PublishedAsset {
    variants = List.copyOf(variants);
  }

  /**
   * One variant.
   *
   * @param coding as in {@code Content-Encoding}: {@code br}
   * @param suffix of the file name: {@code .br}
   * @param content the encoded bytes
   */
  public record Variant(String coding, String suffix, Content content) {}
}
