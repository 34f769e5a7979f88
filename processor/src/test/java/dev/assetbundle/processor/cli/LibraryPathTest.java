package dev.assetbundle.processor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.source.jar.LibraryProject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jars and folders that the command line names. */
class LibraryPathTest {

  private static final String FILE = LibraryProject.WEBJARS + "gadget/3/dist/gadget.js";

  @TempDir private Path folder;
  private Path jar;

  @BeforeEach
  void start() throws IOException {
    jar = LibraryProject.write(folder.resolve("gadget-3.jar"), FILE, "one();\n");
    put("root/app/assets/js/application.js", "//= require gadget/dist/gadget\nown();\n");
    put("lib/META-INF/assetbundle/library/js/sibling.js", "sibling();\n");
  }

  private void put(String name, String text) throws IOException {
    Files.createDirectories(folder.resolve(name).getParent());
    Files.writeString(folder.resolve(name), text);
  }

  private record Run(int status, String text) {}

  private Run run(String command, String... more) {
    List<String> words = new ArrayList<>(List.of(command));
    words.addAll(List.of(more));
    words.addAll(
        List.of(
            "--root",
            folder.resolve("root").toString(),
            "--cache",
            folder.resolve("cache").toString()));
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    PrintStream both = new PrintStream(text, true, StandardCharsets.UTF_8);
    int status = Main.run(words, both, both);
    return new Run(status, text.toString(StandardCharsets.UTF_8).replace(folder + "/", ""));
  }

  private Run precompile(String path) {
    return run(
        "precompile",
        "--out",
        folder.resolve("out").toString(),
        "--manifests",
        "application.js",
        "--no-minify",
        "--no-digest",
        "--no-precompress",
        "--path",
        path);
  }

  private String written() throws IOException {
    return Files.readString(folder.resolve("out/application.js"));
  }

  @Test
  void jarsAndFoldersAreSearched() throws IOException {
    put(
        "root/app/assets/js/application.js",
        "//= require gadget/dist/gadget\n//= require sibling\nown();\n");
    String path = jar + System.getProperty("path.separator") + folder.resolve("lib");

    assertEquals(0, precompile(path).status());
    assertEquals("one();\nsibling();\nown();\n", written().replaceAll("\n{2,}", "\n"));
  }

  @Test
  void aJarThatIsReplacedIsSeen() throws IOException {
    assertEquals(0, precompile(jar.toString()).status());
    assertEquals("one();\nown();\n", written());
    // Of the same size, and maybe of the same second.
    LibraryProject.write(jar, FILE, "two();\n");
    assertEquals(0, precompile(jar.toString()).status());
    assertEquals("two();\nown();\n", written());
  }

  @Test
  void relativePathsBeginAtTheCurrentFolder() throws IOException {
    Path here = Path.of("").toAbsolutePath();
    if (here.getRoot().equals(jar.getRoot())) {
      assertEquals(0, precompile(here.relativize(jar).toString()).status());
      assertEquals("one();\nown();\n", written());
    }
  }

  @Test
  void whatIsNoJarIsTold() throws IOException {
    put("notes.txt", "notes\n");

    assertEquals(
        new Run(
            1,
            "error: --path names notes.txt, which is neither a jar nor a folder: notes.txt"
                + " [unknown-library]\n"
                + "    hint: write the paths of jars and folders, with \":\" between them\n"),
        precompile(folder.resolve("notes.txt").toString()));
  }

  @Test
  void namesOfJarsAreFound() {
    assertEquals(
        new Run(
            0,
            "gadget/dist/gadget is gadget-3.jar!/"
                + FILE
                + ", published as gadget/dist/gadget.js\n"),
        run("find", "gadget/dist/gadget", "--path", jar.toString()));
  }

  @Test
  void rootsOfJarsAreListed() {
    String path = jar + System.getProperty("path.separator") + folder.resolve("lib");

    assertEquals(
        new Run(
            0,
            """
            root/app/assets/js
            gadget-3.jar!/META-INF/resources/webjars/gadget/3
            lib/META-INF/assetbundle/library/js
            """),
        run("paths", "--path", path));
  }
}
