package dev.assetbundle.runtime.internal.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.runtime.Export;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is old, by the rule of {@code Sprockets::Manifest#clean(count, age)}. */
class CleanTest {

  private static final Instant NOW = Instant.parse("2026-01-10T12:00:00Z");

  @TempDir private Path folder;

  /** Writes a folder with versions, each {@code name@age}, the current one first. */
  private void write(String... assets) throws IOException {
    List<String> files = new ArrayList<>();
    List<String> current = new ArrayList<>();
    for (String asset : assets) {
      String logicalPath = asset.substring(0, asset.indexOf(':'));
      String[] versions = asset.substring(asset.indexOf(':') + 1).strip().split(" +", -1);
      for (String version : versions) {
        String name = version.substring(0, version.indexOf('@'));
        Duration age = Duration.parse("PT" + version.substring(version.indexOf('@') + 1));
        files.add(
            String.format(
                "\"%s\": {\"logical_path\": \"%s\", \"mtime\": \"%s\", \"size\": 1}",
                name, logicalPath, NOW.minus(age)));
        Files.writeString(folder.resolve(name), "x");
        Files.writeString(folder.resolve(name + ".gz"), "x");
      }
      current.add('"' + logicalPath + "\": \"" + versions[0].replaceAll("@.*", "") + '"');
    }
    Files.writeString(
        folder.resolve(".sprockets-manifest-0123456789abcdef0123456789abcdef.json"),
        "{\"files\": {"
            + String.join(",", files)
            + "}, \"assets\": {"
            + String.join(",", current)
            + "}}");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # versions,             keep, older than, removed
          a5@1h a4@2h a3@3h a2@4h, 2, 1h, a2
          a5@1h a4@2h a3@3h a2@4h, 0, 1h, a2 a3 a4
          a5@1h a4@2h a3@3h a2@4h, 1, 1h, a2 a3
          a5@1h a4@2h a3@3h a2@4h, 3, 1h, ''
          a5@1h a4@2h a3@3h a2@4h, 0, 3h, a2 a3
          a5@1h a4@2h a3@3h a2@4h, 0, 5h, ''
          a5@9h a4@2h a3@3h a2@4h, 1, 1h, a2 a3
          a1@4h a2@1h a3@2h,       1, 0s, a3
          a1@4h a2@10m a3@20m,     0, 1h, ''
          a1@4h a2@10m a3@20m,     0, 15m, a3
          a1@4h a2@60m,            0, 1h, a2
          a1@1h a2@-2h,            0, 0s, a2
          a1@1h a2@-2h,            0, 1s, ''
          a1@999h,                 0, 0s, ''
          """)
  void versionsAreRemoved(String versions, int keep, String olderThan, String removed)
      throws IOException {
    write("a: " + versions);
    List<String> names =
        new Cleaner(folder, () -> {})
            .clean(keep, Duration.parse("PT" + olderThan), NOW).stream()
                .map(file -> file.getFileName().toString())
                .sorted()
                .toList();
    assertEquals(removed, String.join(" ", names));
    for (String version : versions.split(" +", -1)) {
      String name = version.replaceAll("@.*", "");
      boolean gone = names.contains(name);
      assertEquals(gone, !Files.exists(folder.resolve(name)), name);
      assertEquals(gone, !Files.exists(folder.resolve(name + ".gz")), name);
      assertEquals(
          gone, SprocketsManifest.of(folder).entry(name).isEmpty(), name + " in the manifest");
    }
  }

  @Test
  void versionsOfEachAssetAreCounted() throws IOException {
    write("a: a3@1h a2@2h a1@3h", "b: b2@1h b1@9h", "c/d: c1@1h");
    new Cleaner(folder, () -> {}).clean(1, Duration.ofHours(1), NOW);
    assertEquals(
        List.of("a2", "a3", "b1", "b2", "c1"),
        PublishedFolder.tree(folder).stream().filter(name -> name.matches("[a-z][0-9]")).toList());
  }

  @Test
  void aVersionOfUnknownAgeStays() throws IOException {
    write("a: a2@1h a1@3h");
    Path manifest = SprocketsManifest.all(folder).get(0);
    Files.writeString(manifest, Files.readString(manifest).replaceAll("2026-01-10T09[^\"]*", "?"));
    assertEquals(List.of(), new Cleaner(folder, () -> {}).clean(0, Duration.ZERO, NOW));
  }

  @Test
  void filesOfOthersStay() throws IOException {
    write("a: a2@1h a1@3h");
    Files.writeString(folder.resolve("a0"), "mine");
    Files.createDirectories(folder.resolve("empty"));
    Export.clean(folder, 0, Duration.ZERO);
    assertTrue(Files.exists(folder.resolve("a0")) && Files.exists(folder.resolve("empty")));
    Export.clobber(folder);
    assertEquals(List.of("a0"), PublishedFolder.tree(folder));
    assertTrue(Files.isDirectory(folder.resolve("empty")));
  }

  @Test
  void aManifestThatNamesFilesElsewhereIsRefused() throws IOException {
    Path victim = Files.writeString(folder.resolve("victim"), "x");
    Path below = Files.createDirectories(folder.resolve("below"));
    Files.writeString(
        below.resolve(".sprockets-manifest-0123456789abcdef0123456789abcdef.json"),
        "{\"files\": {\"../victim\": {\"logical_path\": \"v\"}}, \"assets\": {}}");
    assertThrows(IOException.class, () -> Export.clobber(below));
    assertTrue(Files.exists(victim));
  }

  @Test
  void aBrokenManifestIsToldWithItsPlace() throws IOException {
    Path manifest =
        Files.writeString(
            folder.resolve(".sprockets-manifest-0123456789abcdef0123456789abcdef.json"),
            "{\"files\": {},\n \"assets\": {\"a\"}}");
    IOException failure =
        assertThrows(IOException.class, () -> Export.clean(folder, 2, Duration.ofHours(1)));
    assertEquals(
        manifest
            + ":2:16: expected a colon, found \"}\"; put the right one back, or remove it and"
            + " export again",
        failure.getMessage());
  }
}
