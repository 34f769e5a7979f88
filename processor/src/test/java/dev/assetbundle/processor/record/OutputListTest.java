package dev.assetbundle.processor.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.processor.model.LogicalPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputListTest {

  private static final WrittenFile OLD =
      new WrittenFile("META-INF/resources/a/old\t.css", "abc", 3);
  private static final WrittenFile NEW = new WrittenFile("META-INF/resources/a/new.css.gz", "", 2);
  private static final WrittenFile CLASS = WrittenFile.ofClass("shop.Assets");

  @TempDir Path folder;

  private OutputList inProject() {
    return OutputList.of(Optional.of(folder), folder.resolve("target/classes"));
  }

  @Test
  void liesBesideClassOutputAndSaysWhatMayBeThere() throws IOException {
    inProject().begin(Map.of("shop.Shop", List.of(OLD), "shop.Admin", List.of()));
    assertTrue(Files.exists(folder.resolve("target/assetbundle/classes.outputs")));
    assertEquals(Set.of("shop.Shop", "shop.Admin"), inProject().interrupted());
    inProject().end(Map.of("shop.Shop", List.of(OLD)), Map.of());
    assertEquals(Set.of("shop.Admin"), inProject().interrupted());
    inProject().begin(Map.of("shop.Shop", List.of(NEW, CLASS)));
    assertEquals(
        Map.of("shop.Shop", List.of(OLD, NEW, CLASS), "shop.Admin", List.of()),
        inProject().files());
    inProject().end(Map.of("shop.Shop", List.of(NEW, CLASS)), Map.of());
    assertEquals(List.of(NEW, CLASS), inProject().files().get("shop.Shop"));
    assertEquals(Set.of("shop.Shop", "shop.Admin"), inProject().listed());
    inProject().remove(List.of("shop.Shop", "shop.Admin"));
    assertTrue(Files.notExists(folder.resolve("target/assetbundle/classes.outputs")));
  }

  @Test
  void staysInClassOutputOnlyWhileSomethingIsWritten() throws IOException {
    OutputList list = OutputList.of(Optional.empty(), folder.resolve("out"));
    list.begin(Map.of("shop.Shop", List.of(OLD)));
    assertEquals(Map.of("shop.Shop", List.of(OLD)), list.files());
    list.end(
        Map.of("shop.Shop", List.of(OLD)),
        Map.of("shop.Shop", List.of(new LogicalPath("old.css"))));
    assertEquals(Map.of(), list.files());
    assertEquals(Map.of(), list.gone());
    assertEquals(Map.of(), list.published());
    try (Stream<Path> files = Files.list(folder.resolve("out/META-INF/assetbundle"))) {
      assertEquals(List.of(), files.toList());
    }
  }

  @Test
  void aFileOfSomethingElseSaysNothing() throws IOException {
    Path file = folder.resolve("target/assetbundle/classes.outputs");
    Files.createDirectories(file.resolveSibling("."));
    for (String text : List.of("", "assetbundle-outputs 1\nshop.Shop\twriting\n", "\0\n\n")) {
      Files.writeString(file, text);
      assertEquals(Map.of(), inProject().files());
      assertEquals(Set.of(), inProject().interrupted());
    }
  }

  private void published(String type, String... paths) throws IOException {
    inProject()
        .end(
            Map.of(type, List.of(CLASS)),
            Map.of(type, Arrays.stream(paths).map(LogicalPath::new).toList()));
  }

  @Test
  void whatWasPublishedAndIsNoMoreIsGoneUntilItComesBack() throws IOException {
    published("A", "a.png", "b.png");
    assertEquals("{}", inProject().gone().toString());
    published("A", "b.png");
    assertEquals("{A=[a.png]}", inProject().gone().toString());
    published("A", "c.png");
    assertEquals("{A=[a.png, b.png]}", inProject().gone().toString());
    assertEquals("{A=[c.png]}", inProject().published().toString());
    published("A", "c.png", "a.png");
    assertEquals("{A=[b.png]}", inProject().gone().toString());
    assertEquals("{A=[a.png, c.png]}", inProject().published().toString());
  }

  @Test
  void eachTypePublishesItsOwn() throws IOException {
    published("A", "a.png");
    published("B", "b.png");
    published("A");
    assertEquals("{A=[a.png]}", inProject().gone().toString());
    assertEquals("{A=[], B=[b.png]}", inProject().published().toString());
  }

  @Test
  void whatIsGoneStaysKnownWhileOthersAreWrittenAndRemoved() throws IOException {
    published("A", "a.png", "b.png");
    published("A", "b.png");
    inProject().begin(Map.of("A", List.of(OLD), "B", List.of()));
    assertEquals("{A=[a.png]}", inProject().gone().toString());
    inProject().end(Map.of("A", List.of(OLD)), Map.of());
    inProject().remove(List.of("A", "B"));
    assertEquals("{A=[a.png]}", inProject().gone().toString());
    assertEquals("{A=[b.png]}", inProject().published().toString());
    assertEquals(Set.of(), inProject().listed());
  }

  @Test
  void nobodyAsksForThousandsByMistake() throws IOException {
    published("A", IntStream.range(0, 1_001).mapToObj(i -> i + ".png").toArray(String[]::new));
    published("A");
    assertEquals("{}", inProject().gone().toString());
  }
}
