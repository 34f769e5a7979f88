package dev.assetbundle.runtime.internal.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.runtime.Export;
import dev.assetbundle.runtime.internal.json.JsonObject;
import dev.assetbundle.runtime.internal.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the files of earlier releases that a bundle goes on publishing. */
class EarlierReleasesTest {

  private static final String TYPE = "shop.Shop";
  private static final String APP = PublishedFolder.fingerprinted("app.js", "a();\n");
  private static final String GONE = PublishedFolder.fingerprinted("gone.js", "gone();\n");

  @TempDir private Path folder;
  private PublishedFolder classes;
  private Path out;

  @BeforeEach
  void prepare() {
    classes = new PublishedFolder(folder.resolve("classes"));
    out = folder.resolve("out");
    shop();
  }

  private PublishedFolder shop() {
    return classes.bundle(TYPE, "/assets").add(TYPE, "app.js", "a();\n");
  }

  private int export() throws IOException {
    try (var loader = classes.loader()) {
      return Export.of(loader).to(out).written();
    }
  }

  /** Returns the {@code assets} of the exported manifest. */
  private Map<?, ?> assets() throws IOException {
    Path manifest = SprocketsManifest.of(out.resolve("assets")).file();
    return JsonObject.of(JsonReader.read(Files.readString(manifest)))
        .flatMap(text -> text.object("assets"))
        .orElseThrow()
        .members();
  }

  private void exportAgain() throws IOException {
    List<String> before = PublishedFolder.state(out);
    assertEquals(0, export());
    assertEquals(before, PublishedFolder.state(out));
  }

  @Test
  void theyAreExportedAsOldVersions() throws IOException {
    classes
        .addEarlier(TYPE, "app.js", "0();\n")
        .addEarlier(TYPE, "app.js", "z();\n")
        .addEarlier(TYPE, "gone.js", "gone();\n");
    assertEquals(4, export());
    assertEquals(Map.of("app.js", APP), assets());
    assertEquals(4, SprocketsManifest.of(out.resolve("assets")).files().size());
    exportAgain();
    assertEquals(List.of(), Export.verify(out));
    assertEquals(3, Export.clean(out, 0, Duration.ZERO).size());
    assertEquals(
        List.of("app-*.js", "app-*.js.gz"),
        PublishedFolder.names(out.resolve("assets")).stream()
            .filter(name -> !name.startsWith("."))
            .map(name -> name.replaceAll("-[0-9a-f]{64}", "-*"))
            .toList());
  }

  @Test
  void whatOnlyAnEarlierReleaseHadIsNotCurrentAnyMore() throws IOException {
    classes.add(TYPE, "gone.js", "gone();\n");
    export();
    assertEquals(Map.of("app.js", APP, "gone.js", GONE), assets());
    shop().addEarlier(TYPE, "gone.js", "gone();\n");
    assertEquals(0, export(), "its file is there");
    assertEquals(Map.of("app.js", APP), assets());
    exportAgain();
  }
}
