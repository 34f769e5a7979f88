package dev.assetbundle.processor.output;

import dev.assetbundle.processor.model.Content;
import dev.assetbundle.processor.model.ContentCoding;
import dev.assetbundle.processor.model.IntegrityAlgorithm;
import dev.assetbundle.processor.output.PublishedAsset.Variant;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The variants of one asset as bytes for a store. That an asset has none is stored, too. */
final class EncodedText {

  private EncodedText() {}

  static byte[] write(List<Variant> variants) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      for (Variant variant : variants) {
        byte[] content = variant.content().bytes();
        out.writeUTF(variant.coding().token());
        out.writeUTF(variant.content().digests(IntegrityAlgorithm.SHA256).sha256());
        out.writeInt(content.length);
        out.write(content);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Returns the variants; empty if the bytes are damaged or of another format. */
  static Optional<List<Variant>> read(byte[] bytes) {
    List<Variant> variants = new ArrayList<>();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      while (in.available() > 0) {
        ContentCoding coding = ContentCoding.ofToken(in.readUTF()).orElseThrow();
        String sha256 = in.readUTF();
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
          return Optional.empty();
        }
        byte[] content = in.readNBytes(length);
        variants.add(new Variant(coding, Content.of(content, sha256)));
      }
      return Optional.of(variants);
    } catch (IOException | NoSuchElementException e) {
      return Optional.empty();
    }
  }
}
