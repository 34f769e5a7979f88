package dev.assetbundle.processor.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.processor.diagnostic.Diagnostic;
import dev.assetbundle.processor.diagnostic.Severity;
import dev.assetbundle.processor.incremental.FileState;
import dev.assetbundle.processor.incremental.PackedWriter;
import dev.assetbundle.processor.incremental.Snapshot;
import dev.assetbundle.processor.model.Settings;
import dev.assetbundle.processor.model.SourceLocation;
import dev.assetbundle.processor.source.Stamp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrittenRecordTest {

  @TempDir Path folder;

  private static BuildRecord odd(String build) {
    Snapshot inputs =
        new Snapshot(
            7,
            new TreeMap<>(
                Map.of(
                    "a\tb\nc\\d\r ü",
                    new FileState("ff", "sha384-x", Optional.of(new Stamp(1, -2, 3, 4))),
                    "gone",
                    FileState.ABSENT,
                    "/",
                    new FileState("00", "", Optional.empty(), Optional.of("/there")),
                    "no folder/",
                    FileState.ABSENT)));
    Diagnostic said =
        Diagnostic.of(
                Severity.WARNING,
                "odd",
                new SourceLocation("a\tb", 3, 4),
                "a message\nof two lines")
            .hint("\\n is no newline")
            .excerpt("\tline");
    Diagnostic plain = Diagnostic.of(Severity.NOTE, "plain", SourceLocation.NONE, "words");
    return new BuildRecord(
        build,
        "id",
        "C:\\project",
        List.of(new Settings.Library("acme.jar!", "C:/lib/acme.jar")),
        List.of("shop.Shop", "shop.Shop$Admin"),
        inputs,
        Snapshot.EMPTY,
        new Snapshot(
            8,
            new TreeMap<>(Map.of("shop/Assets.java", new FileState("ee", "", Optional.empty())))),
        List.of(
            new BuildRecord.Generated(1, true, "shop.Assets", "ee"),
            new BuildRecord.Generated(0, false, "shop.Assets$Icons", "ff")),
        List.of(
            new BuildRecord.Finding(0, "manifests", 2, said),
            new BuildRecord.Finding(1, "", -1, plain)));
  }

  private static BuildRecord odd() {
    return odd("one");
  }

  @Test
  void readsWhatItWrote() {
    assertEquals(Optional.of(odd()), WrittenRecord.read(new WrittenRecord(odd()).bytes()));
  }

  @Test
  void whatIsCutShortOrFromElsewhereIsNone() {
    byte[] bytes = new WrittenRecord(odd()).bytes();
    for (int end = 0; end < bytes.length; end++) {
      assertEquals(Optional.empty(), WrittenRecord.read(Arrays.copyOf(bytes, end)), "" + end);
    }
    assertEquals(Optional.empty(), WrittenRecord.read(new PackedWriter("other").toBytes()));
    assertEquals(
        Optional.empty(), WrittenRecord.read("\0\1\2\nend\n".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void isOfABuildIfThatIsTheSameOne() throws IOException {
    RecordFile file = RecordFile.of(folder, folder.resolve("target/classes")).orElseThrow();
    assertFalse(file.isOf(odd()));
    file.write(new WrittenRecord(odd()));
    assertTrue(file.isOf(odd()));
    Snapshot later = new Snapshot(9, Map.of());
    assertTrue(file.isOf(odd().with(later, Snapshot.EMPTY, Snapshot.EMPTY)));
    assertFalse(file.isOf(odd("another")));
  }

  @Test
  void theRecordIsInTheBuildFolderOfItsProject() throws IOException {
    Path classes = folder.resolve("target/classes");
    RecordFile file = RecordFile.of(folder, classes).orElseThrow();
    assertEquals(folder + "/target/assetbundle/classes.record", file.toString());
    assertEquals(
        folder + "/build/classes/java/assetbundle/main.record",
        RecordFile.of(folder, folder.resolve("build/classes/java/main")).orElseThrow().toString());
    // Beside these, others' files would lie.
    assertEquals(Optional.empty(), RecordFile.of(folder, folder.resolve("out")));
    assertEquals(Optional.empty(), RecordFile.of(folder, folder.resolveSibling("x/y/z")));

    assertEquals(Optional.empty(), file.read());
    file.write(new WrittenRecord(odd()));
    file.write(new WrittenRecord(odd()));
    assertEquals(Optional.of(odd()), file.read());
    try (var files = Files.list(folder.resolve("target/assetbundle"))) {
      assertEquals(1, files.count());
    }
    file.delete();
    file.delete();
    assertEquals(Optional.empty(), file.read());
  }
}
