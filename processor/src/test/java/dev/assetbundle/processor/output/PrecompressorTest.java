package dev.assetbundle.processor.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.incremental.store.Caches;
import dev.assetbundle.processor.incremental.store.CodeIdentity;
import dev.assetbundle.processor.incremental.store.MemoryStore;
import dev.assetbundle.processor.model.BuiltAsset;
import dev.assetbundle.processor.model.Content;
import dev.assetbundle.processor.model.ContentCoding;
import dev.assetbundle.processor.model.ContentTypes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PrecompressorTest {

  private static final byte[] TEXT =
      "body { color: red }\n".repeat(500).getBytes(StandardCharsets.UTF_8);

  private static List<String> codings(Precompressor precompressor, String path, byte[] bytes) {
    return precompressor
        .publish(List.of(TestAssets.built(path, bytes)), ContentTypes.STANDARD)
        .get(0)
        .variants()
        .stream()
        .map(variant -> variant.coding().token())
        .toList();
  }

  private static byte[] noise(int length) {
    byte[] bytes = new byte[length];
    new Random(1).nextBytes(bytes);
    return bytes;
  }

  @Test
  void keepsWhatIsClearlySmaller() {
    assertEquals(
        List.of("gzip"),
        codings(
            new Precompressor(Set.of(ContentCoding.GZIP), Caches.Opened.NONE, new CodeIdentity()),
            "a.css",
            TEXT));
    assertEquals(
        List.of(),
        codings(
            new Precompressor(Set.of(ContentCoding.GZIP), Caches.Opened.NONE, new CodeIdentity()),
            "a.css",
            new byte[64]));
    assertEquals(
        List.of(),
        codings(
            new Precompressor(Set.of(ContentCoding.GZIP), Caches.Opened.NONE, new CodeIdentity()),
            "a.bin",
            noise(5_000)));
    assertEquals(
        List.of(),
        codings(
            new Precompressor(Set.of(), Caches.Opened.NONE, new CodeIdentity()), "a.css", TEXT));
  }

  @Test
  void savesAtLeastOneByteInTwenty() {
    // 1,000 bytes of noise and as many zeros as are needed to save 64 bytes, but not 5 %.
    byte[] little = Arrays.copyOf(noise(4_000), 4_120);
    assertEquals(
        List.of(),
        codings(
            new Precompressor(Set.of(ContentCoding.GZIP), Caches.Opened.NONE, new CodeIdentity()),
            "a.bin",
            little));
    byte[] much = Arrays.copyOf(noise(4_000), 4_400);
    assertEquals(
        List.of("gzip"),
        codings(
            new Precompressor(Set.of(ContentCoding.GZIP), Caches.Opened.NONE, new CodeIdentity()),
            "a.bin",
            much));
  }

  @Test
  void typesThatAreCompressedByThemselvesGetNone() {
    for (String name : List.of("a.png", "a.woff2", "a.mp4", "a.PNG", "a.gz")) {
      assertEquals(
          List.of(),
          codings(
              new Precompressor(
                  EnumSet.allOf(ContentCoding.class), Caches.Opened.NONE, new CodeIdentity()),
              name,
              TEXT),
          name);
    }
  }

  @Test
  void anAssetIsNotHiddenByAVariantOfItsNeighbour() {
    List<PublishedAsset> published =
        new Precompressor(Set.of(ContentCoding.GZIP), Caches.Opened.NONE, new CodeIdentity())
            .publish(
                List.of(TestAssets.built("NOTES", TEXT), TestAssets.built("NOTES.gz", TEXT)),
                ContentTypes.STANDARD);
    assertEquals(List.of(), published.get(0).variants());
  }

  @Test
  void variantsAreOfTheContentThatTheNameStandsFor() {
    BuiltAsset asset = TestAssets.built("a.css", TEXT);
    BuiltAsset changed =
        new BuiltAsset(
            asset.logicalPath(),
            asset.outputPath(),
            Content.of("b {} ".repeat(100)),
            asset.digests(),
            List.of("css/a.css"));
    MemoryStore store = new MemoryStore(1 << 20);
    Precompressor first =
        new Precompressor(
            Set.of(ContentCoding.GZIP), new Caches.Opened(store, store), new CodeIdentity());
    assertEquals(
        List.of(), first.publish(List.of(changed), ContentTypes.STANDARD).get(0).variants());
    assertEquals(List.of("changed-file"), first.problems().stream().map(Diagnostic::code).toList());
    Precompressor second =
        new Precompressor(
            Set.of(ContentCoding.GZIP), new Caches.Opened(store, store), new CodeIdentity());
    assertEquals(List.of("gzip"), codings(second, "a.css", TEXT));
    assertEquals(List.of("gzip"), codings(second, "a.css", TEXT));
  }
}
