package dev.assetbundle.processor.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.processor.disk.Disks;
import dev.assetbundle.processor.incremental.FileState;
import dev.assetbundle.processor.incremental.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@EnabledOnOs(value = OS.LINUX, disabledReason = "only there are events trusted")
class FolderWatchTest {

  /** More than a folder's list of events holds. */
  private static final int MANY = 2000;

  @TempDir Path folder;

  private Path save(String name) throws IOException {
    return Files.writeString(folder.resolve("project/assets").resolve(name), "");
  }

  /** Returns what is told after an edit. On a busy machine events may come late: then, nothing. */
  private static Set<String> told(FolderWatch watch, Callable<?> edit) throws Exception {
    Optional<Set<String>> told = Optional.empty();
    for (int i = 0; told.isEmpty() && i < MANY; i++) {
      edit.call();
      told = watch.take();
    }
    return told.orElseThrow();
  }

  @Test
  void whenEventsAreLostNothingIsKnown() throws Exception {
    Files.createDirectories(folder.resolve("project/assets"));
    Snapshot inputs = new Snapshot(0, Map.of("assets/", FileState.ABSENT));
    try (FolderWatch watch =
        FolderWatch.open(folder.resolve("project"), List.of(), folder.resolve("sentinels"))
            .orElseThrow()) {
      watch.follow(inputs);
      watch.take();
      assertEquals(Set.of(), told(watch, () -> ""));
      assertEquals(Set.of("assets/one.js"), told(watch, () -> save("one.js")));
      // Its thread can't read an event as long as this one has the lock.
      synchronized (watch) {
        for (int i = 0; i < MANY; i++) {
          save(i + ".js");
        }
        Thread.sleep(500);
      }
      assertEquals(Optional.empty(), watch.take());
      assertEquals(Set.of(), told(watch, () -> ""));
    }
  }

  @ParameterizedTest
  @EnumSource
  void foldersOfEverySystemAreKnown(Disks disk) throws Exception {
    Path project = disk.project();
    Disks.folder(project.resolve("assets"));
    WatchedFolders folders = new WatchedFolders(project, List.of());
    FileState none = FileState.ABSENT;
    Map<String, FileState> names =
        Map.of("assets/", none, "assets/a?*\0b/", none, "assets/x\0.js", none, "later/", none);
    Set<Path> added = folders.add(new Snapshot(0, new TreeMap<>(names)));
    assertTrue(added.contains(project.resolve("assets")), added::toString);
    assertFalse(folders.isTold());
  }

  @Test
  void aListenerWakesUpWithTheFirstEvent() throws Exception {
    Files.createDirectories(folder.resolve("project/assets"));
    try (FolderWatch watch =
        FolderWatch.open(folder.resolve("project"), List.of(), folder.resolve("sentinels"))
            .orElseThrow()) {
      watch.follow(new Snapshot(0, Map.of("assets/", FileState.ABSENT)));
      watch.take();
      watch.take();
      assertFalse(watch.await(50));
      save("one.js");
      assertTrue(watch.await(20_000));
    }
  }
}
