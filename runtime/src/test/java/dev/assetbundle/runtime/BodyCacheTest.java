package dev.assetbundle.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which bodies are kept in memory. */
class BodyCacheTest {

  private static final int SIZE = 1000;
  private static final int FILES = 100;

  @TempDir Path folder;
  private TestJar jar;
  private final List<Representation> files = new ArrayList<>();

  @BeforeEach
  void write() throws Exception {
    jar = new TestJar(folder.resolve("assets.jar"));
    for (int i = 0; i < FILES; i++) {
      jar.add("f" + i, TestJar.bytes("start of " + i, SIZE, "end of " + i));
    }
    AssetIndex index = jar.write(TestJar.Packing.DEFLATED).index();
    for (int i = 0; i < FILES; i++) {
      files.add(new Representation(index.require("f" + i), Coding.IDENTITY, SIZE));
    }
  }

  @AfterEach
  void close() throws IOException {
    jar.close();
  }

  @Test
  void whatIsAskedForDisplacesWhatIsNot() throws IOException {
    var cache = new BodyCache(10 * SIZE);
    for (int i = 0; i < 10; i++) {
      assertTrue(kept(cache, i));
    }
    for (int round = 0; round < 10; round++) {
      for (int i = 50; i < 60; i++) {
        kept(cache, i);
      }
    }
    for (int i = 50; i < 60; i++) {
      assertTrue(kept(cache, i), "asked for often and not kept: " + i);
    }
    for (int i = 0; i < 10; i++) {
      assertTrue(!files.get(i).bytes().isFilled(), "not asked for and kept: " + i);
    }
  }

  @Test
  void whatIsAskedForAgainStaysWhileOthersAreAskedForOnce() throws IOException {
    var cache = new BodyCache(10 * SIZE);
    for (int i = 1; i < FILES; i++) {
      kept(cache, 0);
      kept(cache, i);
      assertTrue(files.get(0).bytes().isFilled(), "displaced by " + i);
    }
  }

  @Test
  void memoryIsNeverMoreThanThere() throws IOException {
    var cache = new BodyCache(10 * SIZE + 999);
    for (int round = 0; round < 3; round++) {
      for (int i = 0; i < FILES; i++) {
        kept(cache, i);
        cache.buffer(files.get(i));
        long all = 0;
        for (Representation file : files) {
          all += present(file) * SIZE;
        }
        assertTrue(all <= 10 * SIZE, all + " bytes");
      }
    }
  }

  private static long present(Representation file) {
    return (file.bytes().isFilled() ? 1L : 0) + (file.buffer().isFilled() ? 1 : 0);
  }

  @Test
  void aBufferIsMadeOfWhatIsInMemoryOnly() throws IOException {
    var cache = new BodyCache(10 * SIZE);
    Representation file = files.get(7);
    assertEquals(Optional.empty(), cache.buffer(file));
    kept(cache, 7);
    ByteBuffer first = cache.buffer(file).orElseThrow();
    assertTrue(first.isDirect() && first.isReadOnly());
    assertTrue(StandardCharsets.US_ASCII.decode(first).toString().endsWith("end of 7"));
    assertFalse(first.hasRemaining());
    assertEquals(SIZE, cache.buffer(file).orElseThrow().remaining());
  }

  private boolean kept(BodyCache cache, int number) throws IOException {
    try (InputStream body = cache.open(files.get(number))) {
      String text = new String(body.readAllBytes(), StandardCharsets.US_ASCII);
      assertTrue(text.endsWith("end of " + number));
      return body instanceof HotStream;
    }
  }
}
