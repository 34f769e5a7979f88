package dev.assetbundle.processor.unpacked;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.disk.WindowsDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramFolderTest {

  private static final String NAME = "tool-1.0";

  @TempDir Path cache;

  private static Path unpacked(Path cache) throws IOException {
    return ProgramFolder.in(cache, NAME, ProgramFolderTest::unpack);
  }

  private static void unpack(Path folder) throws IOException {
    Path lib = Files.createDirectories(folder.resolve("lib"));
    Files.writeString(folder.resolve("run"), "program");
    Files.writeString(lib.resolve("data"), "data");
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void isUnpackedOnce() throws IOException {
    Path folder = unpacked(cache);
    FileTime made = Files.getLastModifiedTime(folder.resolve("complete.txt"));
    assertEquals(cache.resolve(NAME), folder);
    assertEquals("data", Files.readString(folder.resolve("lib/data")));
    assertEquals(folder, unpacked(cache));
    assertEquals(made, Files.getLastModifiedTime(folder.resolve("complete.txt")));
    assertEquals(List.of(NAME), names(cache));
  }

  @Test
  void aDamagedOneIsLeftAlone() throws IOException {
    Path first = unpacked(cache);
    Files.delete(first.resolve("lib/data"));
    Path second = unpacked(cache);
    assertEquals(first + "-1", second.toString());
    Files.writeString(second.resolve("run"), "");
    assertEquals(first + "-2", unpacked(cache).toString());
    assertEquals(first + "-2", unpacked(cache).toString());
  }

  @Test
  void whatWasCutOffIsDeletedAfterADay() throws IOException {
    for (String name : List.of("unpacking-new", "unpacking-old", "other-old")) {
      Path folder = Files.createDirectories(cache.resolve(name));
      Files.writeString(folder.resolve("x"), "x");
      Duration age = Duration.ofHours(name.endsWith("old") ? 25 : 23);
      Files.setLastModifiedTime(folder, FileTime.from(Instant.now().minus(age)));
    }
    unpacked(cache);
    assertEquals(List.of("other-old", NAME, "unpacking-new"), names(cache));
  }

  @Test
  void waitsOnWindowsUntilNobodyReadsWhatIsUnpacked() throws IOException {
    WindowsDisk disk = new WindowsDisk();
    Path cache = disk.folder("C:\\Users\\me\\AppData\\Local\\assetbundle");
    Path folder = cache.resolve(NAME);
    disk.hold(folder, 3);
    assertEquals(folder, unpacked(cache));
    assertEquals(4, Files.size(folder.resolve("lib").resolve("data")));
    assertEquals(folder, unpacked(cache));
    assertEquals(List.of(NAME), names(cache));
  }
}
