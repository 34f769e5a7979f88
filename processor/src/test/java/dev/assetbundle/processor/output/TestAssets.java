package dev.assetbundle.processor.output;

import dev.assetbundle.processor.model.BuiltAsset;
import dev.assetbundle.processor.model.Content;
import dev.assetbundle.processor.model.Digests;
import dev.assetbundle.processor.model.IntegrityAlgorithm;
import dev.assetbundle.processor.model.LogicalPath;
import dev.assetbundle.processor.record.GeneratedType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Finished assets for tests. */
public final class TestAssets {

  private TestAssets() {}

  public static BuiltAsset built(String path, byte[] bytes) {
    Content content = Content.of(bytes);
    try {
      return new BuiltAsset(
          new LogicalPath(path),
          new LogicalPath(path),
          content,
          Digests.of(content, IntegrityAlgorithm.SHA256),
          List.of("js/" + path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static PublishedAsset published(String path) {
    return new PublishedAsset(built(path, new byte[0]), List.of());
  }

  /** Returns the text of a generated source. */
  public static String text(GeneratedType source) {
    try {
      return new String(source.content().bytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
