package dev.assetbundle.processor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.assetbundle.processor.Builds;
import dev.assetbundle.processor.model.ContentCoding;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FolderTargetTest {

  private static String identity(ContentCoding... codings) {
    return new FolderTarget(
            Builds.request(Builds.plain(), "application.js"),
            new LinkedHashSet<>(List.of(codings)),
            Path.of("root"),
            Path.of("out"),
            Optional.empty(),
            new Progress(Optional.empty(), System::nanoTime),
            said -> {})
        .identity();
  }

  // With another identity nothing of the previous build is reused.
  @Test
  void aBuildIsTheSameInWhateverOrderItsCodingsAre() {
    assertEquals(
        identity(ContentCoding.GZIP, ContentCoding.BROTLI),
        identity(ContentCoding.BROTLI, ContentCoding.GZIP));
    assertNotEquals(
        identity(ContentCoding.GZIP), identity(ContentCoding.GZIP, ContentCoding.BROTLI));
  }
}
