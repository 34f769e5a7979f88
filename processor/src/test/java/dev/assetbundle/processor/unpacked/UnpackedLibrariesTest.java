package dev.assetbundle.processor.unpacked;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.assetbundle.processor.disk.Links;
import dev.assetbundle.processor.disk.WindowsDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedLibrariesTest {

  private static final Instant NOW = Instant.parse("2024-05-01T12:00:00Z");

  @TempDir Path folder;
  private Path temporary;

  @BeforeEach
  void start() throws IOException {
    temporary = Files.createDirectory(folder.resolve("tmp"));
  }

  private Path put(String name, Duration age) throws IOException {
    Path file = temporary.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "");
    Files.setLastModifiedTime(file.getParent(), FileTime.from(NOW.minus(age)));
    return file;
  }

  private List<String> left(String maps) throws IOException {
    Path file = folder.resolve("maps");
    if (!maps.isEmpty()) {
      Files.writeString(file, maps);
    }
    new UnpackedLibraries(temporary, file, NOW).remove("libx-", "libx.");
    try (Stream<Path> files = Files.walk(temporary)) {
      return files
          .map(path -> temporary.relativize(path).toString().replace('\\', '/'))
          .filter(name -> !name.isEmpty())
          .sorted()
          .toList();
    }
  }

  @Test
  void removesWhatThisProcessHasLoaded() throws IOException {
    Path loaded = put("libx-1/libx.so", Duration.ofMinutes(1));
    put("libx-11/libx.so", Duration.ofMinutes(1));
    String maps = "7f00-7f01 r-xp 00000000 08:01 42 " + loaded + "\n7f02-7f03 rw-p 0 00:00 0\n";
    assertEquals(List.of("libx-11", "libx-11/libx.so"), left(maps));
  }

  @Test
  void removesWhatWasLeftBehindForLong() throws IOException {
    put("libx-1/libx.so", Duration.ofHours(25));
    put("libx-2/libx.so", Duration.ofHours(23));
    assertEquals(List.of("libx-2", "libx-2/libx.so"), left(""));
  }

  @Test
  void leavesWhatIsNotItsOwn() throws IOException {
    put("other-1/libx.so", Duration.ofDays(9));
    put("libx-1/letter.txt", Duration.ofDays(9));
    Path target = Files.createDirectory(folder.resolve("target"));
    Files.writeString(target.resolve("libx.so"), "");
    Files.setLastModifiedTime(target, FileTime.from(NOW.minus(Duration.ofDays(9))));
    Links.make(temporary.resolve("libx-2"), target);
    assertEquals(
        List.of("libx-1", "libx-1/letter.txt", "libx-2", "other-1", "other-1/libx.so"), left(""));
    assertEquals(true, Files.exists(target.resolve("libx.so")));
  }

  @Test
  void doesNothingWithoutAFolder() throws IOException {
    Files.delete(temporary);
    new UnpackedLibraries(temporary, folder.resolve("maps"), NOW).remove("libx-", "libx.");
    assertFalse(Files.exists(temporary));
  }

  @Test
  void leavesOnWindowsWhatIsLoadedAndGoesOnWithTheRest() throws IOException {
    WindowsDisk disk = new WindowsDisk();
    folder = disk.folder("C:\\");
    temporary = disk.folder("C:\\tmp");
    disk.hold(put("libx-1/libx.dll", Duration.ofHours(25)), Integer.MAX_VALUE);
    put("libx-2/libx.dll", Duration.ofHours(25));
    put("libx-3/libx.dll", Duration.ofMinutes(1));
    assertEquals(List.of("libx-1", "libx-1/libx.dll", "libx-3", "libx-3/libx.dll"), left(""));
  }
}
