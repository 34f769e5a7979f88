package dev.assetbundle.processor.source.jar;

import static dev.assetbundle.processor.source.jar.LibraryProject.WEBJARS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.assetbundle.processor.model.Settings.Library;
import dev.assetbundle.processor.source.DiskTree;
import dev.assetbundle.processor.source.FileTree.Entry;
import dev.assetbundle.processor.source.FileTree.Kind;
import dev.assetbundle.processor.source.LibraryRoots;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryTreeTest {

  @TempDir Path folder;
  private final Map<String, byte[]> store = new HashMap<>();
  private final LibraryMemory memory = memory();

  private LibraryMemory memory() {
    return new LibraryMemory(key -> Optional.ofNullable(store.get(key)), store::put);
  }

  private LibraryTree tree(LibraryMemory known, String... jars) {
    return new LibraryTree(
        new DiskTree(folder),
        List.of(jars).stream()
            .map(jar -> new Library(jar + "!", folder.resolve(jar).toString()))
            .toList(),
        known);
  }

  private static String index(LibraryTree tree) throws IOException {
    return new String(tree.content(LibraryRoots.FILE).bytes(), StandardCharsets.UTF_8);
  }

  @Test
  void hasTheFilesOfJarsBesideThoseOfTheProject() throws IOException {
    Files.writeString(folder.resolve("own.js"), "own");
    LibraryProject.write(
        folder.resolve("a.jar"),
        "META-INF/MANIFEST.MF",
        "",
        WEBJARS + "a/1/x.js",
        "text",
        WEBJARS + "a/1/x.js.br",
        "",
        WEBJARS + "a/1/../y.js",
        "",
        "/" + WEBJARS + "a/1/z.js",
        "",
        WEBJARS + "a\\1\\w.js",
        "");
    try (LibraryTree tree = tree(memory, "a.jar")) {
      String file = "a.jar!/" + WEBJARS + "a/1/x.js";

      assertEquals("own", new String(tree.content("own.js").bytes(), StandardCharsets.UTF_8));
      assertEquals("text", new String(tree.content(file).bytes(), StandardCharsets.UTF_8));
      assertEquals(4, tree.stamp(file).orElseThrow().size());
      assertEquals(
          Optional.of(List.of(new Entry("a", Kind.FOLDER))),
          tree.list("a.jar!/META-INF/resources/webjars"));
      assertEquals(
          Optional.of(List.of(new Entry("x.js", Kind.FILE))),
          tree.list("a.jar!/META-INF/resources/webjars/a/1"));
      assertEquals(Optional.empty(), tree.list("a.jar!/META-INF/none"));
      assertThrows(FileNotFoundException.class, () -> tree.content("a.jar!/none"));
      assertEquals("a.jar!\ta.jar!/META-INF/resources/webjars/a/1\ta\n", index(tree));
    }
  }

  @Test
  void aFileCanBeReadAfterTheTreeWasClosed() throws IOException {
    LibraryProject.write(folder.resolve("a.jar"), WEBJARS + "a/1/x.js", "text");
    LibraryTree tree = tree(memory, "a.jar");
    var content = tree.content("a.jar!/" + WEBJARS + "a/1/x.js");
    tree.close();

    assertEquals("text", new String(content.bytes(), StandardCharsets.UTF_8));
  }

  @Test
  void aJarThatIsKnownIsNotOpenedAgain() throws Exception {
    Path jar = LibraryProject.write(folder.resolve("a.jar"), WEBJARS + "a/1/x.js", "text");
    settle(jar);
    String before;
    try (LibraryTree tree = tree(memory, "a.jar")) {
      before = index(tree);
    }
    // Known by what the store has, although it says what is not in the jar.
    store.replaceAll(
        (key, bytes) ->
            new String(bytes, StandardCharsets.ISO_8859_1)
                .replace("\ta\n", "\tb\n")
                .getBytes(StandardCharsets.ISO_8859_1));
    try (LibraryTree tree = tree(memory(), "a.jar")) {
      assertEquals(before.replace("\ta\n", "\tb\n"), index(tree));
    }
    LibraryProject.write(jar, WEBJARS + "c/1/x.js", "text");
    try (LibraryTree tree = tree(memory(), "a.jar")) {
      assertEquals("a.jar!\ta.jar!/META-INF/resources/webjars/c/1\tc\n", index(tree));
    }
  }

  // Times of a file that was just written do not tell an edit that comes in the same moment.
  private static void settle(Path file) throws Exception {
    Thread.sleep(2100);
    assertEquals(true, Files.exists(file));
  }

  @Test
  void whatIsNoJarHasNothing() throws IOException {
    Files.writeString(folder.resolve("no.jar"), "no jar");
    try (LibraryTree tree = tree(memory, "no.jar", "gone.jar")) {
      assertEquals("", index(tree));
      assertEquals(Optional.empty(), tree.list("no.jar!/META-INF"));
      assertThrows(IOException.class, () -> tree.content("gone.jar!/x"));
    }
  }

  @Test
  void theStampOfAllChangesWithEachJar() throws IOException {
    LibraryProject.write(folder.resolve("a.jar"), WEBJARS + "a/1/x.js", "text");
    var first = tree(memory, "a.jar", "b.jar").stamp(LibraryRoots.FILE);
    assertEquals(first, tree(memory, "a.jar", "b.jar").stamp(LibraryRoots.FILE));
    LibraryProject.write(folder.resolve("b.jar"), WEBJARS + "b/1/x.js", "text");
    var second = tree(memory, "a.jar", "b.jar").stamp(LibraryRoots.FILE);
    assertNotEquals(first, second);
    Files.delete(folder.resolve("b.jar"));
    assertEquals(first, tree(memory, "a.jar", "b.jar").stamp(LibraryRoots.FILE));
  }
}
