package dev.assetbundle.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Bytes that changed after the build. */
class DamagedFilesTest {

  private static final int LARGE = 300_000;

  @TempDir Path folder;
  private TestJar jar;

  @BeforeEach
  void describe() {
    jar =
        new TestJar(folder.resolve("assets.jar"))
            .add("small.bin", TestJar.bytes("start of small", 1000, "end of small"))
            .addGzip("small.bin", TestJar.bytes("packed", 100, "end of packed"))
            .add("large.bin", TestJar.bytes("start of large", LARGE, "end of large"))
            .addGzip("large.bin", TestJar.bytes("heap", LARGE / 2, "end of heap"));
  }

  @AfterEach
  void close() throws IOException {
    jar.close();
  }

  @ParameterizedTest
  @EnumSource
  void whatIsRightIsSent(TestJar.Packing packing) throws Exception {
    AssetResponder responder = AssetResponder.of(jar.write(packing).index());
    for (int i = 0; i < 3; i++) {
      assertEquals(
          text("start of small", 1000, "end of small"), get(responder, "small.bin", "", "").bytes);
      assertEquals(
          text("start of large", LARGE, "end of large"), get(responder, "large.bin", "", "").bytes);
      Sent packed = get(responder, "large.bin", "Accept-Encoding", "gzip");
      assertEquals(text("heap", LARGE / 2, "end of heap"), packed.bytes);
      assertEquals(4, get(responder, "large.bin", "Range", "bytes=4-7").bytes.length());
    }
  }

  /** The last column is the memory for bodies; without it small files are streamed, too. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          end of small,  small.bin, X,               x,                   100000
          end of small,  small.bin, X,               x,                   0
          end of small,  small.bin, Range,           bytes=0-4,           100000
          end of small,  small.bin, Range,           bytes=0-4,           0
          end of packed, small.bin, Accept-Encoding, gzip,                100000
          end of packed, small.bin, Accept-Encoding, gzip,                0
          start of small, small.bin, Range,           'bytes=7-8,10-11',   100000
          end of large,  large.bin, X,               x,                   100000
          start of large, large.bin, X,               x,                   100000
          end of large,  large.bin, Range,           bytes=0-4,           100000
          end of large,  large.bin, Range,           'bytes=0-4,9-10',    100000
          end of heap,   large.bin, Accept-Encoding, gzip,                100000
          """)
  void whatIsWrongIsNeverSentWhole(
      String damage, String name, String field, String value, long memory) throws Exception {
    for (TestJar.Packing packing : List.of(TestJar.Packing.STORED, TestJar.Packing.BLOCKS)) {
      AssetIndex index = jar.write(packing).damage(damage).index();
      AssetResponder responder = AssetResponder.builder().add(index).memory(memory).build();
      for (int i = 0; i < 3; i++) {
        Sent sent = get(responder, name, field, value);
        assertTrue(sent.failed, packing + ": it ends as if it were right");
        assertTrue(sent.bytes.length() < sent.declared, packing + ": all bytes are out");
      }
    }
  }

  @Test
  void theMessageNamesTheFile() throws Exception {
    AssetIndex index = jar.write(TestJar.Packing.STORED).damage("end of small").index();
    AssetResponse answer =
        AssetResponder.of(index).respond(AssetRequest.of("GET", "/assets/small.bin"));
    IOException e = assertThrows(IOException.class, answer::open);
    assertEquals(
        "/META-INF/resources/assets/small.bin is damaged: its bytes are not those that were built",
        e.getMessage());
  }

  /** In a folder there is no checksum, but the hash of the asset. */
  @Test
  void filesOfAFolderAreComparedWithTheHashOfTheAsset() throws Exception {
    Path classes = folder.resolve("classes");
    AssetIndex index =
        jar.write(TestJar.Packing.STORED).damage("end of large").unpackedIndex(classes);
    AssetResponder responder = AssetResponder.of(index);
    assertTrue(get(responder, "large.bin", "", "").failed);
    assertTrue(get(responder, "large.bin", "Range", "bytes=0-4").failed);
    assertEquals(
        text("start of small", 1000, "end of small"), get(responder, "small.bin", "", "").bytes);
  }

  private static String text(String first, int size, String last) {
    return new String(TestJar.bytes(first, size, last), StandardCharsets.ISO_8859_1);
  }

  private record Sent(String bytes, long declared, boolean failed) {}

  private static Sent get(AssetResponder responder, String name, String field, String value) {
    AssetResponse answer =
        responder.respond(AssetRequest.of("GET", "/assets/" + name, Map.of(field, List.of(value))));
    var sent = new ByteArrayOutputStream();
    boolean failed = false;
    try {
      answer.writeTo(sent);
    } catch (IOException e) {
      failed = true;
    }
    return new Sent(sent.toString(StandardCharsets.ISO_8859_1), answer.bodyLength(), failed);
  }
}
