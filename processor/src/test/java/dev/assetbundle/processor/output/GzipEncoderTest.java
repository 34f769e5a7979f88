package dev.assetbundle.processor.output;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class GzipEncoderTest {

  private static final byte[] TEXT = "abc\n".repeat(100).getBytes(StandardCharsets.UTF_8);

  @Test
  void theHeaderNamesNoTimeAndNoSystem() {
    byte[] encoded = new GzipEncoder().encode(TEXT).orElseThrow();
    assertEquals("1f8b08000000000000ff", HexFormat.of().formatHex(Arrays.copyOf(encoded, 10)));
  }

  @Test
  void decodesToTheOriginal() throws IOException {
    byte[] encoded = new GzipEncoder().encode(TEXT).orElseThrow();
    try (var in = new GZIPInputStream(new ByteArrayInputStream(encoded))) {
      assertArrayEquals(TEXT, in.readAllBytes());
    }
  }
}
