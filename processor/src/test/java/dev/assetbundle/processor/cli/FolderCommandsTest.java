package dev.assetbundle.processor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.source.jar.LibraryProject;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that look into folders: where assets are found, and what was built. */
class FolderCommandsTest {

  @TempDir private Path folder;
  private Path out;

  @BeforeEach
  void start() throws IOException {
    out = folder.resolve("out");
    put("app/assets/js/application.js", "one();\n");
    put("lib/assets/js/application.js", "other();\n");
    put("lib/assets/js/tools/index.js", "tools();\n");
  }

  private void put(String name, String text) throws IOException {
    Path file = folder.resolve("root").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private record Run(int status, String text) {}

  private Run run(String... words) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    PrintStream both = new PrintStream(text, true, StandardCharsets.UTF_8);
    int status = Main.run(List.of(words), both, both);
    return new Run(status, text.toString(StandardCharsets.UTF_8).replace(folder + "/", ""));
  }

  private Run inRoot(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--root", folder.resolve("root").toString(), "--cache", "off"));
    return run(all.toArray(String[]::new));
  }

  private void build(String... more) {
    List<String> words =
        new ArrayList<>(
            List.of("precompile", "--out", out.toString(), "--manifests", "application.js"));
    words.addAll(List.of(more));
    assertEquals(0, inRoot(words.toArray(String[]::new)).status());
  }

  private long files(String ending) throws IOException {
    try (Stream<Path> files = Files.list(out)) {
      return files.filter(file -> file.toString().endsWith(ending)).count();
    }
  }

  @Test
  void versionsOfPreviousBuildsAreCleaned() throws IOException {
    for (String text : List.of("one();\n", "two();\n", "three();\n")) {
      put("app/assets/js/application.js", text);
      build();
    }
    assertEquals(3, files(".js"));
    assertEquals(0, run("clean", "--out", out.toString()).status());
    assertEquals(3, files(".js"));
    run("clean", "--out", out.toString(), "--keep", "1", "--older-than", "0");
    assertEquals(2, files(".js"));
    assertEquals(
        new Run(
            0,
            "compared 2 files, compressed forms among them, below out with the manifest: all are as"
                + " they were exported\n"),
        withPath(run("verify", "--out", out.toString())));
    assertEquals(0, run("clobber", "--out", out.toString()).status());
    assertEquals(0, files(""));
  }

  private static Run withPath(Run run) {
    return new Run(run.status(), run.text().replaceAll("below \\S*/out ", "below out "));
  }

  @Test
  void aManifestThatIsGoneIsWrittenAgain() throws IOException {
    build();
    try (Stream<Path> files = Files.list(out)) {
      for (Path manifest : files.filter(file -> file.toString().endsWith(".json")).toList()) {
        Files.delete(manifest);
      }
    }
    build();
    assertEquals(1, files(".json"));
  }

  @Test
  void withoutFingerprintsThereAreNoVersionsToList() throws IOException {
    build("--no-digest");
    assertEquals(0, files(".json"));
  }

  @Test
  void pathsAreThoseThatExistInOrder() {
    assertEquals(new Run(0, "root/app/assets/js\nroot/lib/assets/js\n"), inRoot("paths"));
    assertEquals(new Run(0, "root/lib\n"), inRoot("paths", "--paths", "lib,none"));
    assertEquals(
        new Run(
            1,
            """
            error: no folder of the search path exists: none [no-roots]
                hint: create src/main/assets/js, or set "paths" and --root FOLDER
            """),
        inRoot("paths", "--paths", "none"));
    assertEquals(1, inRoot("paths", "application.js").status());
  }

  @Test
  void aNameIsFoundWithWhatItHides() {
    assertEquals(
        new Run(
            0,
            """
            application.js is app/assets/js/application.js, published as application.js
                hides lib/assets/js/application.js
            tools is lib/assets/js/tools/index.js, published as tools.js
            """),
        inRoot("find", "application.js", "tools"));
  }

  @Test
  void aNameThatIsNotFoundIsToldWithASuggestion() {
    assertEquals(
        new Run(
            1,
            """
            error: no file for "aplication.js" in app/assets/js, lib/assets/js [missing-asset]
                hint: did you mean "application.js"?
            """),
        inRoot("find", "aplication.js"));
    assertEquals(
        new Run(
            1,
            """
            error: there is no name to find [missing-option]
                hint: write it first, as in find cart.js --root DIR
            """),
        inRoot("find"));
  }

  @Test
  void librariesAreSearchedAndHidden() throws IOException {
    String place = LibraryProject.WEBJARS + "gadget/3/";
    Path jar = folder.resolve("gadget-3.jar");
    LibraryProject.write(
        jar,
        place + "package.json",
        "{\"main\": \"gadget.js\"}",
        place + "gadget.js",
        "three();\n");
    String path = jar.toString();
    String inJar = "gadget-3.jar!/" + place;
    assertEquals(
        new Run(
            0, "root/app/assets/js\nroot/lib/assets/js\n" + inJar.replaceFirst("/$", "") + "\n"),
        inRoot("paths", "--path", path));
    assertEquals(
        new Run(0, "gadget is " + inJar + "gadget.js, published as gadget/gadget.js\n"),
        inRoot("find", "gadget", "--path", path));
    put("lib/assets/js/gadget/gadget.js", "mine();\n");
    assertEquals(
        new Run(
            0,
            "gadget/gadget.js is lib/assets/js/gadget/gadget.js, published as gadget/gadget.js\n"
                + "    hides "
                + inJar
                + "gadget.js\n"),
        inRoot("find", "gadget/gadget.js", "--path", path));
    Path newer = folder.resolve("gadget-4.jar");
    LibraryProject.write(newer, LibraryProject.WEBJARS + "gadget/4/gadget.js", "four();\n");
    assertEquals(
        new Run(
            1,
            "error: \"gadget\" may be in any of these:"
                + " gadget-3.jar!/META-INF/resources/webjars/gadget/3,"
                + " gadget-4.jar!/META-INF/resources/webjars/gadget/4 [library-clash]\n"
                + "    hint: leave all but one of the jars out of the path\n"),
        inRoot("find", "gadget", "--path", path + File.pathSeparator + newer));
  }
}
