package dev.assetbundle.runtime.internal.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.runtime.Export;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an export does about files that are there already. */
class ExportAgainTest {

  @TempDir private Path folder;
  private PublishedFolder classes;
  private Path out;

  @BeforeEach
  void prepare() {
    classes =
        new PublishedFolder(folder.resolve("classes"))
            .bundle("shop.Shop", "/assets")
            .add("shop.Shop", "app.js", "a();\n")
            .addPlain("shop.Shop", "robots.txt", "none");
    out = folder.resolve("out");
  }

  private Export.Summary export() throws IOException {
    try (var loader = classes.loader()) {
      return Export.of(loader).to(out);
    }
  }

  @Test
  void theSecondExportChangesNothing() throws IOException {
    export();
    List<String> before = PublishedFolder.state(out);
    assertEquals(0, export().written());
    assertEquals(before, PublishedFolder.state(out));
  }

  private void export(Instant time) throws IOException {
    try (var loader = classes.loader();
        Published published = Published.of(loader)) {
      new Exporter(out, time, () -> {}).export(published.files());
    }
  }

  @Test
  void aVersionIsOldOnceItWasReplacedLongEnoughAgo() throws IOException {
    Instant first = Instant.parse("2026-01-01T00:00:00Z");
    export(first);
    export(first.plus(Duration.ofDays(30)));
    classes.bundle("shop.Shop", "/assets").add("shop.Shop", "app.js", "b();\n");
    Instant replaced = first.plus(Duration.ofDays(60));
    export(replaced);
    classes.add("shop.Shop", "cart.js", "cart();\n");
    export(replaced.plusSeconds(1));
    Cleaner cleaner = new Cleaner(out, () -> {});
    Duration day = Duration.ofDays(1);
    assertEquals(List.of(), cleaner.clean(0, day, replaced.plus(day).minusSeconds(1)));
    assertEquals(
        List.of(out.resolve("assets/" + PublishedFolder.fingerprinted("app.js", "a();\n"))),
        cleaner.clean(0, day, replaced.plus(day)));
  }

  @Test
  void aFileThatWasChangedSinceIsWrittenAgain() throws Exception {
    export();
    Path app = out.resolve("assets/" + PublishedFolder.fingerprinted("app.js", "a();\n"));
    Thread.sleep(20); // two changes within the clock tick of a disk have one time
    Files.writeString(app, "b();\n");
    assertEquals(1, export().written());
    assertEquals("a();\n", Files.readString(app));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".gz"})
  void aFileThatIsCutShortIsWrittenAgainThoughItsTimeIsOld(String suffix) throws IOException {
    export();
    String name = PublishedFolder.fingerprinted("app.js", "a();\n") + suffix;
    Path file = out.resolve("assets").resolve(name);
    byte[] whole = Files.readAllBytes(file);
    FileTime time = Files.getLastModifiedTime(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 1));
    Files.setLastModifiedTime(file, time);
    assertEquals(1, export().written());
    assertArrayEquals(whole, Files.readAllBytes(file));
  }

  @Test
  void otherBytesOfThatSizeAndTimeAreFoundByVerify() throws IOException {
    export();
    Path app = out.resolve("assets/" + PublishedFolder.fingerprinted("app.js", "a();\n"));
    FileTime time = Files.getLastModifiedTime(app);
    Files.writeString(app, "b();\n");
    Files.setLastModifiedTime(app, time);
    assertEquals(0, export().written());
    assertEquals(1, Export.verify(out).size());
  }

  @Test
  void aMediaTypeThatChangedIsListed() throws IOException {
    export();
    Path manifest = classes.folder().resolve("META-INF/assetbundle/shop.Shop.json");
    Files.writeString(
        manifest, Files.readString(manifest).replace("text/javascript", "application/javascript"));
    assertEquals(0, export().written());
    String app = PublishedFolder.fingerprinted("app.js", "a();\n");
    assertEquals(
        "application/javascript; charset=utf-8",
        SprocketsManifest.of(out.resolve("assets")).entry(app).orElseThrow().contentType());
  }
}
