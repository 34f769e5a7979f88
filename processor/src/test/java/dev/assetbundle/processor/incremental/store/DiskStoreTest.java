package dev.assetbundle.processor.incremental.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.model.Digests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskStoreTest {

  private static final long LARGE = 1L << 30;
  private static final long BLOCK = 4096;

  @TempDir Path folder;

  private DiskStore open(long limit) {
    return new DiskStore(folder.resolve("cache"), limit);
  }

  private static String key(int number) {
    return Digests.sha256("key " + number);
  }

  /** Returns bytes that a key stands for, so that a wrong answer can be told from a right one. */
  static byte[] value(int number) {
    byte[] bytes = new byte[1_000 + number % 7 * 5_000];
    new Random(number).nextBytes(bytes);
    return bytes;
  }

  private List<Path> entries() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("cache"))) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> String.valueOf(file.getFileName()).length() == 62)
          .toList();
    }
  }

  @Test
  void givesWhatWasPutToLaterBuilds() {
    try (DiskStore store = open(LARGE)) {
      assertEquals(Optional.empty(), store.get(key(1)));
      store.put(key(1), value(1));
      store.put(key(1), value(2));
    }
    try (DiskStore store = open(LARGE)) {
      assertArrayEquals(value(2), store.get(key(1)).orElseThrow());
      assertTrue(store.contains(key(1)));
      assertEquals(List.of(), store.problems());
    }
  }

  @Test
  void aDamagedEntryIsAMissAndGoes() throws IOException {
    DiskStore store = open(LARGE);
    Random random = new Random(1);
    for (int i = 0; i < 100; i++) {
      store.put(key(1), value(1));
      Path entry = entries().get(0);
      byte[] bytes = Files.readAllBytes(entry);
      if (i % 2 == 0) {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      } else {
        bytes = java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length));
      }
      Files.write(entry, bytes);
      assertEquals(Optional.empty(), store.get(key(1)));
      assertEquals(List.of(), entries());
    }
    assertEquals(List.of(), store.problems());
  }

  @Test
  void whatWasNotUsedLongestGoesFirst() throws IOException {
    try (DiskStore store = open(LARGE)) {
      for (int i = 0; i < 20; i++) {
        store.put(key(i), new byte[1_000]);
      }
    }
    Instant yesterday = Instant.now().minusSeconds(100_000);
    for (Path entry : entries()) {
      Files.setLastModifiedTime(entry, FileTime.from(yesterday));
    }
    try (DiskStore store = open(20 * BLOCK)) {
      for (int i = 0; i < 5; i++) {
        assertTrue(store.get(key(i)).isPresent());
      }
      store.put(key(20), new byte[1_000]);
    }
    DiskStore store = open(20 * BLOCK);
    for (int i = 0; i < 5; i++) {
      assertTrue(store.get(key(i)).isPresent(), "used entry " + i);
    }
    assertTrue(store.get(key(20)).isPresent());
    assertEquals(15, entries().size());
  }

  @Test
  void theRunningTotalMakesRoomInTime() throws IOException {
    for (int i = 0; i < 60; i++) {
      try (DiskStore store = open(20 * BLOCK)) {
        store.put(key(i), new byte[1_000]);
      }
      assertTrue(entries().size() <= 20, entries().size() + " entries after " + i);
    }
  }

  @Test
  void leftOversOfProcessesThatWereEndedGo() throws IOException {
    Path temporary = Files.createDirectories(folder.resolve("cache/5/00"));
    Path old = Files.write(temporary.resolve("old.tmp"), value(1));
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(4_000)));
    Path fresh = Files.write(temporary.resolve("fresh.tmp"), value(1));
    try (DiskStore store = open(LARGE)) {
      store.put(key(1), value(1));
    }
    assertTrue(Files.exists(fresh) && !Files.exists(old));
  }

  @Test
  void aFolderThatCannotBeIsOneNoteForReadingAndOneForWriting() throws IOException {
    Files.createDirectory(folder.resolve("cache"));
    Files.writeString(folder.resolve("cache/5"), "a file");
    try (DiskStore store = open(LARGE)) {
      store.put(key(1), value(1));
      store.put(key(2), value(1));
      assertEquals(Optional.empty(), store.get(key(1)));
      String notes = store.problems().toString();
      assertEquals(2, store.problems().size(), notes);
      for (Diagnostic note : store.problems()) {
        String place = folder.resolve("cache").toString();
        assertTrue(
            note.toString().startsWith("note: the cache " + place + " can't be used: "), notes);
      }
    }
  }

  @Test
  void aFileInPlaceOfTheFolderIsOneNote() throws IOException {
    Path file = Files.writeString(folder.resolve("cache"), "a file");
    try (DiskStore store = open(LARGE)) {
      store.put(key(1), value(1));
      assertEquals(Optional.empty(), store.get(key(1)));
      assertEquals(
          "[note: the cache "
              + file
              + " can't be used: it is a file [cache-failed]\n"
              + "    hint: name a folder by -Aassetbundle.cache=FOLDER, or \"off\" to keep nothing]",
          store.problems().toString());
    }
  }

  @Test
  void anEntryInThePlaceOfAnotherIsAMissAndGoes() throws IOException {
    DiskStore store = open(LARGE);
    store.put(key(1), value(1));
    Path one = entries().get(0);
    store.put(key(2), value(2));
    Path two = entries().stream().filter(entry -> !entry.equals(one)).findFirst().orElseThrow();
    Files.copy(one, two, StandardCopyOption.REPLACE_EXISTING);
    assertEquals(Optional.empty(), store.get(key(2)));
    assertEquals(List.of(one), entries());
    assertArrayEquals(value(1), store.get(key(1)).orElseThrow());
  }

  @Test
  void whatIsFreshStaysAfterTheClockWentBack() throws IOException {
    try (DiskStore store = open(LARGE)) {
      for (int i = 0; i < 20; i++) {
        store.put(key(i), new byte[1_000]);
      }
    }
    Instant tomorrow = Instant.now().plusSeconds(100_000);
    for (Path entry : entries()) {
      Files.setLastModifiedTime(entry, FileTime.from(tomorrow));
    }
    try (DiskStore store = open(20 * BLOCK)) {
      assertTrue(store.get(key(0)).isPresent());
      store.put(key(20), new byte[1_000]);
    }
    DiskStore store = open(20 * BLOCK);
    assertEquals(15, entries().size());
    assertTrue(store.get(key(20)).isPresent(), "what was written since");
    assertTrue(store.get(key(0)).isPresent(), "what was used since");
  }

  @Test
  void theFolderOfAUserIsForNobodyElse() throws IOException {
    assumeTrue(
        folder.getFileSystem().supportedFileAttributeViews().contains("posix"),
        "the disk knows no POSIX permissions");
    Path missing = folder.resolve("home/.cache/assetbundle");
    DiskStore.ofUser(missing, LARGE).put(key(1), value(1));
    assertEquals("rwx------", permissions(missing));
    assertEquals("rwx------", permissions(missing.resolveSibling("")));
    Path open = Files.createDirectories(folder.resolve("open/assetbundle"));
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
    DiskStore.ofUser(open, LARGE).put(key(1), value(1));
    assertEquals("rwx------", permissions(open));
    Path shared = Files.createDirectories(folder.resolve("shared"));
    Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxrwxrwx"));
    new DiskStore(shared, LARGE).put(key(1), value(1));
    assertEquals("rwxrwxrwx", permissions(shared));
  }

  private static String permissions(Path folder) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder));
  }

  /** Puts and gets until it is ended; run as a program of its own. */
  public static final class Worker {
    private Worker() {}

    /** Takes the folder and a seed. */
    public static void main(String[] arguments) {
      Random random = new Random(Long.parseLong(arguments[1]));
      while (true) {
        try (DiskStore store = new DiskStore(Path.of(arguments[0]), 400_000)) {
          for (int i = 0; i < 20; i++) {
            int number = random.nextInt(50);
            store.put(key(number), value(number));
            int other = random.nextInt(50);
            store.get(key(other)).ifPresent(bytes -> check(bytes, other));
          }
          store.problems().forEach(problem -> fail(problem.toString()));
        }
        System.out.println("round");
      }
    }

    private static void check(byte[] bytes, int number) {
      if (!java.util.Arrays.equals(bytes, value(number))) {
        fail("wrong bytes for " + number);
      }
    }

    private static void fail(String why) {
      System.out.println("FAILED " + why);
      Runtime.getRuntime().halt(7);
    }
  }

  @Test
  void severalProcessesMayUseItAndBeEndedAtAnyMoment() throws Exception {
    Random random = new Random(3);
    for (int round = 0; round < 4; round++) {
      List<Process> workers = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        workers.add(worker(round, round * 10 + i));
      }
      for (Process worker : workers) {
        assertTrue(worker.isAlive());
        // Once they work, at any moment.
        while (Files.size(output(round)) == 0) {
          Thread.sleep(1);
        }
        Thread.sleep(random.nextInt(60));
        worker.destroyForcibly();
      }
      for (Process worker : workers) {
        assertTrue(worker.waitFor(60, TimeUnit.SECONDS));
      }
      String said = Files.readString(output(round));
      assertTrue(!said.contains("FAILED") && !said.contains("Exception"), said);
    }
    try (DiskStore store = open(LARGE)) {
      int found = 0;
      for (int i = 0; i < 50; i++) {
        Optional<byte[]> bytes = store.get(key(i));
        if (bytes.isPresent()) {
          assertArrayEquals(value(i), bytes.get());
          found++;
        }
      }
      assertTrue(found > 0, "nothing was kept");
    }
  }

  private Path output(int round) {
    return folder.resolve("output" + round);
  }

  private Process worker(int round, int seed) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xshare:auto",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Worker.class.getName(),
            folder.resolve("cache").toString(),
            String.valueOf(seed))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(output(round).toFile()))
        .start();
  }
}
