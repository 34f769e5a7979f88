package dev.assetbundle.processor.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.processor.record.OutputManifests.Written;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputListTest {

  private static final Written OLD = new Written("META-INF/resources/a/old\t.css", "abc", 3);
  private static final Written NEW = new Written("META-INF/resources/a/new.css.gz", "", 2);
  private static final Written CLASS = Written.ofClass("shop.Assets");

  @TempDir Path folder;

  private OutputList inProject() {
    return OutputList.of(Optional.of(folder), folder.resolve("target/classes"));
  }

  @Test
  void liesBesideClassOutputAndSaysWhatMayBeThere() throws IOException {
    inProject().begin(Map.of("shop.Shop", List.of(OLD), "shop.Admin", List.of()));
    assertTrue(Files.exists(folder.resolve("target/assetbundle/classes.outputs")));
    assertEquals(Set.of("shop.Shop", "shop.Admin"), inProject().interrupted());
    inProject().end(Map.of("shop.Shop", List.of(OLD)));
    assertEquals(Set.of("shop.Admin"), inProject().interrupted());
    inProject().begin(Map.of("shop.Shop", List.of(NEW, CLASS)));
    assertEquals(
        Map.of("shop.Shop", List.of(OLD, NEW, CLASS), "shop.Admin", List.of()), inProject().read());
    inProject().end(Map.of("shop.Shop", List.of(NEW, CLASS)));
    assertEquals(List.of(NEW, CLASS), inProject().read().get("shop.Shop"));
    assertEquals(Set.of("shop.Shop", "shop.Admin"), inProject().listed());
    inProject().remove(List.of("shop.Shop", "shop.Admin"));
    assertTrue(Files.notExists(folder.resolve("target/assetbundle/classes.outputs")));
  }

  @Test
  void staysInClassOutputOnlyWhileSomethingIsWritten() throws IOException {
    OutputList list = OutputList.of(Optional.empty(), folder.resolve("out"));
    list.begin(Map.of("shop.Shop", List.of(OLD)));
    assertEquals(Map.of("shop.Shop", List.of(OLD)), list.read());
    list.end(Map.of("shop.Shop", List.of(OLD)));
    assertEquals(Map.of(), list.read());
    try (Stream<Path> files = Files.list(folder.resolve("out/META-INF/assetbundle"))) {
      assertEquals(List.of(), files.toList());
    }
  }

  @Test
  void aFileOfSomethingElseSaysNothing() throws IOException {
    Path file = folder.resolve("target/assetbundle/classes.outputs");
    Files.createDirectories(file.resolveSibling("."));
    for (String text : List.of("", "other 7\nshop.Shop\twriting\n", "\0\n\n")) {
      Files.writeString(file, text);
      assertEquals(Map.of(), inProject().read());
      assertEquals(Set.of(), inProject().interrupted());
    }
  }
}
