package dev.assetbundle.runtime.internal.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.runtime.TestJar;
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

/** Which files are cached, and what is read of them. */
class CachedFileTest {

  private static final int SIZE = 1000;
  private static final int FILES = 100;

  @TempDir Path folder;
  private TestJar jar;

  @BeforeEach
  void write() throws Exception {
    jar = new TestJar(folder.resolve("assets.jar"));
    for (int i = 0; i < FILES; i++) {
      jar.add("f" + i, TestJar.bytes("start of " + i, SIZE, "end of " + i));
    }
    jar.write(TestJar.Packing.DEFLATED);
  }

  @AfterEach
  void close() throws IOException {
    jar.close();
  }

  @Test
  void whatIsUsedDisplacesWhatIsNot() throws Exception {
    List<CachedFile> files = files(10 * SIZE);
    for (int i = 0; i < 10; i++) {
      assertTrue(isReadFromMemory(files, i));
    }
    for (int round = 0; round < 10; round++) {
      for (int i = 50; i < 60; i++) {
        read(files, i);
      }
    }
    for (int i = 50; i < 60; i++) {
      assertTrue(isReadFromMemory(files, i), "used often and not cached: " + i);
    }
    for (int i = 0; i < 10; i++) {
      assertEquals(0, files.get(i).cachedSize(), "not used and cached: " + i);
    }
  }

  @Test
  void whatIsUsedAgainStaysWhileOthersAreUsedOnce() throws Exception {
    List<CachedFile> files = files(10 * SIZE);
    for (int i = 1; i < FILES; i++) {
      read(files, 0);
      read(files, i);
      assertEquals(SIZE, files.get(0).cachedSize(), "displaced by " + i);
    }
  }

  @Test
  void whatHasNoSpaceIsStreamed() throws Exception {
    List<CachedFile> files = files(SIZE + 999);
    for (int round = 0; round < 3; round++) {
      assertTrue(isReadFromMemory(files, 0));
      assertFalse(isReadFromMemory(files, 1));
    }
  }

  @Test
  void memoryIsNeverMoreThanThere() throws Exception {
    List<CachedFile> files = files(10 * SIZE + 999);
    for (int round = 0; round < 3; round++) {
      for (int i = 0; i < FILES; i++) {
        read(files, i);
        files.get(i).buffer();
        long all = files.stream().mapToLong(CachedFile::cachedSize).sum();
        assertTrue(all <= 10 * SIZE, all + " bytes");
      }
    }
  }

  @Test
  void aBufferIsMadeOfWhatIsInMemoryOnly() throws Exception {
    List<CachedFile> files = files(10 * SIZE);
    CachedFile file = files.get(7);
    assertEquals(Optional.empty(), file.buffer());
    read(files, 7);
    ByteBuffer first = file.buffer().orElseThrow();
    assertTrue(first.isDirect() && first.isReadOnly());
    assertTrue(StandardCharsets.US_ASCII.decode(first).toString().endsWith("end of 7"));
    assertFalse(first.hasRemaining());
    assertEquals(SIZE, file.buffer().orElseThrow().remaining());
  }

  @Test
  void aPartIsTheSameFromMemoryAndFromTheJar() throws Exception {
    for (long memory : new long[] {SIZE, 0}) {
      CachedFile file = files(memory).get(3);
      assertEquals("of 3", text(file, 6, 4));
      assertEquals("3", text(file, SIZE - 1, 1));
      assertEquals("", text(file, 5, 0));
    }
  }

  @Test
  void bytesThatAreReadAtOnceAreNotCopied() throws Exception {
    CachedFile file = files(SIZE).get(0);
    try (InputStream one = file.open(0, SIZE);
        InputStream other = file.open(0, SIZE);
        InputStream part = file.open(1, 2)) {
      assertTrue(Streams.rest(one) == Streams.rest(other));
      assertEquals(2, Streams.rest(part).length);
    }
  }

  private List<CachedFile> files(long memory) throws Exception {
    var space = new CacheSpace(memory);
    Class<?> owner = jar.owner();
    var files = new ArrayList<CachedFile>();
    for (int i = 0; i < FILES; i++) {
      var resource = new Resource(owner, "/META-INF/resources/assets/f" + i);
      files.add(new CachedFile(new StoredFile(resource, "", SIZE), space));
    }
    return files;
  }

  private static void read(List<CachedFile> files, int number) throws IOException {
    isReadFromMemory(files, number);
  }

  private static boolean isReadFromMemory(List<CachedFile> files, int number) throws IOException {
    try (InputStream body = files.get(number).open(0, SIZE)) {
      String text = new String(body.readAllBytes(), StandardCharsets.US_ASCII);
      assertTrue(text.endsWith("end of " + number));
      return body instanceof MemoryStream;
    }
  }

  private static String text(CachedFile file, long first, long length) throws IOException {
    try (InputStream body = file.open(first, length)) {
      return new String(body.readAllBytes(), StandardCharsets.US_ASCII);
    }
  }
}
