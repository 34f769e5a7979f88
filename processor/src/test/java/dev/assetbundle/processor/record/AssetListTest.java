package dev.assetbundle.processor.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.assetbundle.processor.model.LogicalPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssetListTest {

  @TempDir Path folder;
  private AssetList list;

  @BeforeEach
  void start() {
    list = AssetList.of(folder, folder.resolve("target/classes")).orElseThrow();
  }

  private void published(String type, String... paths) throws IOException {
    list.update(Map.of(type, paths(paths)));
  }

  private static List<LogicalPath> paths(String... paths) {
    return Arrays.stream(paths).map(LogicalPath::new).toList();
  }

  @Test
  void whatWasPublishedAndIsNoMoreIsGoneUntilItComesBack() throws IOException {
    published("A", "a.png", "b.png");
    assertEquals("{}", list.gone().toString());
    published("A", "b.png");
    assertEquals("{A=[a.png]}", list.gone().toString());
    published("A", "c.png");
    assertEquals("{A=[a.png, b.png]}", list.gone().toString());
    assertEquals("{A=[c.png]}", list.there().toString());
    published("A", "a.png", "c.png");
    assertEquals("{A=[b.png]}", list.gone().toString());
  }

  @Test
  void eachTypeHasItsOwn() throws IOException {
    published("A", "a.png");
    published("B", "b.png");
    published("A");
    assertEquals("{A=[a.png]}", list.gone().toString());
    assertEquals("{B=[b.png]}", list.there().toString());
  }

  @Test
  void whereNothingIsAsItWasThereIsNoList() throws IOException {
    Path file = folder.resolve("target/assetbundle/classes.assets");
    Files.createDirectories(folder.resolve("target/assetbundle"));
    Files.writeString(file, "something else\ngone\tA\ta.png\n");
    assertEquals("{}", list.gone().toString());
    assertEquals(Optional.empty(), AssetList.of(folder, folder.resolve("classes")));
    assertFalse(list.toString().isEmpty());
  }
}
