package dev.assetbundle.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.processor.incremental.RecordingTree;
import dev.assetbundle.processor.incremental.Snapshot;
import dev.assetbundle.processor.record.BuildRecord;
import dev.assetbundle.processor.record.OutputList;
import dev.assetbundle.processor.record.RecordFile;
import dev.assetbundle.processor.record.WrittenFile;
import dev.assetbundle.processor.record.WrittenRecord;
import dev.assetbundle.processor.source.DiskTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedBuildTest {

  private static final String CSS = "src/main/assets/css";
  private static final String SHEET = "META-INF/resources/assets/application-1.css";

  @TempDir Path project;
  private Path classes;
  private final List<String> warnings = new ArrayList<>();

  @BeforeEach
  void build() throws IOException {
    classes = project.resolve("target/classes");
    put(project.resolve(CSS + "/application.css"), "p { color: red; }");
    put(classes.resolve(SHEET), "p{color:red}");
    put(classes.resolve("META-INF/assetbundle/app.App.json"), "{}");
    record(project.toString());
  }

  private static void put(Path file, String text) throws IOException {
    Files.createDirectories(file.resolveSibling("."));
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private RecordFile file() {
    return RecordFile.of(project, classes).orElseThrow();
  }

  /** Writes the record of a build that read one stylesheet and looked for another in vain. */
  private void record(String base) throws IOException {
    long now = System.currentTimeMillis();
    var inputs = new RecordingTree(new DiskTree(project), Snapshot.EMPTY, now);
    inputs.list(CSS);
    inputs.content(CSS + "/application.css").bytes();
    assertThrows(IOException.class, () -> inputs.content("lib/theme.css"));
    var outputs = new RecordingTree(new DiskTree(classes), Snapshot.EMPTY, now);
    outputs.content(SHEET).bytes();
    file()
        .write(
            new WrittenRecord(
                new BuildRecord(
                    "id",
                    "identity",
                    base,
                    List.of(),
                    List.of("app.App"),
                    inputs.snapshot(),
                    outputs.snapshot(),
                    Snapshot.EMPTY,
                    List.of(),
                    List.of())));
  }

  private String reason() {
    return reason(false);
  }

  private String reason(boolean anyBase) {
    return new RecordedBuild(project, classes, anyBase, warnings::add)
        .change()
        .map(change -> change.reason() + " " + change.types())
        .orElse("");
  }

  @Test
  void saysNothingIfNothingChanged() {
    assertEquals("", reason());
    assertEquals("", reason());
    assertEquals(List.of(), warnings);
  }

  @Test
  void keepsWhatItHadToRead() throws IOException {
    FileTime old = FileTime.fromMillis(System.currentTimeMillis() - 60_000);
    Files.setLastModifiedTime(project.resolve(CSS + "/application.css"), old);
    long before = file().read().orElseThrow().inputs().takenAt();

    assertEquals("", reason());

    assertTrue(file().read().orElseThrow().inputs().takenAt() > before);
  }

  @Test
  void seesAnEditThatKeepsSizeAndTime() throws IOException {
    Path file = project.resolve(CSS + "/application.css");
    FileTime time = Files.getLastModifiedTime(file);
    put(file, "p { color: tan; }");
    Files.setLastModifiedTime(file, time);

    assertEquals("Changed: " + CSS + "/application.css [app.App]", reason());
  }

  @Test
  void seesAnAddedFile() throws IOException {
    put(project.resolve(CSS + "/other.css"), "");

    assertEquals("Changed: " + CSS + " [app.App]", reason());
  }

  @Test
  void namesARemovedFileBeforeItsFolder() throws IOException {
    Files.delete(project.resolve(CSS + "/application.css"));

    assertEquals("Changed: " + CSS + "/application.css and 1 more [app.App]", reason());
  }

  @Test
  void seesAFileThatWasLookedForInVain() throws IOException {
    put(project.resolve("lib/theme.css"), "");

    assertEquals("Changed: lib/theme.css [app.App]", reason());
  }

  @Test
  void seesAnOutputThatIsGone() throws IOException {
    Files.delete(classes.resolve(SHEET));

    assertEquals("Changed in class output: " + SHEET + " [app.App]", reason());
  }

  @Test
  void seesAnOutputThatIsAnotherOne() throws IOException {
    put(classes.resolve(SHEET), "p{color:tan}");

    assertEquals("Changed in class output: " + SHEET + " [app.App]", reason());
  }

  @Test
  void doesNotKnowWithoutARecord() throws IOException {
    file().delete();

    assertEquals("No record says what the assets were built from [app.App]", reason());
  }

  @Test
  void doesNotKnowWithADamagedRecord() throws IOException {
    Path record = Path.of(file().toString());
    byte[] bytes = Files.readAllBytes(record);
    Files.write(record, Arrays.copyOf(bytes, bytes.length - 1));

    assertEquals("No record says what the assets were built from [app.App]", reason());
  }

  @Test
  void seesABuildThatWasKilled() throws IOException {
    OutputList list = OutputList.of(Optional.of(project), classes);
    Map<String, List<WrittenFile>> outputs =
        Map.of("app.New", List.of(WrittenFile.ofClass("app.Assets")));
    list.begin(outputs);

    assertEquals("The last build was ended while it was writing [app.New]", reason());

    Files.delete(project.resolve(CSS + "/application.css"));
    assertEquals("The last build was ended while it was writing [app.App, app.New]", reason());

    list.end(outputs, Map.of());
    assertEquals("Changed: " + CSS + "/application.css and 1 more [app.App]", reason());
  }

  @Test
  void hasNothingToSayWhereNoAssetWasBuilt() throws IOException {
    file().delete();
    Files.delete(classes.resolve("META-INF/assetbundle/app.App.json"));

    assertEquals("", reason());
  }

  @Test
  void doesNotBelieveTheRecordOfACopiedProject(@TempDir Path original) throws IOException {
    record(original.toString());

    assertEquals("The assets were built in " + original + " [app.App]", reason());
    assertEquals(
        "Changed: " + CSS + "/application.css and 1 more [app.App]",
        reason(true),
        "the option names that folder");
  }

  @Test
  void takesARecordThatCannotBeComparedForChanged() throws IOException {
    record("\0");

    assertEquals("The assets may have changed [app.App]", reason());
    assertEquals(1, warnings.size());
  }
}
