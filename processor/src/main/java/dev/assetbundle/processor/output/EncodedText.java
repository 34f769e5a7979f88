package dev.assetbundle.processor.output;

import dev.assetbundle.processor.incremental.PackedReader;
import dev.assetbundle.processor.incremental.PackedWriter;
import dev.assetbundle.processor.model.Content;
import dev.assetbundle.processor.model.ContentCoding;
import dev.assetbundle.processor.model.IntegrityAlgorithm;
import dev.assetbundle.processor.output.PublishedAsset.Variant;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The variants of one asset as bytes for a store. That an asset has none is stored, too. */
final class EncodedText {

  private static final String FORMAT = "variants 2";

  private EncodedText() {}

  static byte[] write(List<Variant> variants) throws IOException {
    PackedWriter out = new PackedWriter(FORMAT);
    out.number(variants.size());
    for (Variant variant : variants) {
      out.text(variant.coding().name());
      out.text(variant.content().digests(IntegrityAlgorithm.SHA256).sha256());
      out.bytes(variant.content().bytes());
    }
    return out.toBytes();
  }

  /** Returns the variants; empty if the bytes are damaged or of another format. */
  static Optional<List<Variant>> read(byte[] bytes) {
    return PackedReader.read(bytes, FORMAT, in -> in.each(() -> variant(in)));
  }

  private static Variant variant(PackedReader in) {
    ContentCoding coding = ContentCoding.valueOf(in.text());
    String sha256 = in.text();
    return new Variant(coding, Content.of(in.bytes(), sha256));
  }
}
