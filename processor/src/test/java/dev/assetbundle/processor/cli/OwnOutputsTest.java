package dev.assetbundle.processor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

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

/** A folder for outputs in which assets are looked for, too. */
class OwnOutputsTest {

  private static final String ICON = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n";

  @TempDir private Path folder;

  @BeforeEach
  void start() throws IOException {
    put("app/assets/js/application.js", "//= require a\n");
    put("app/assets/js/a.js", "one();\n");
    put("app/assets/images/icon.svg", ICON);
  }

  private void put(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String build(String out, String... more) {
    List<String> words =
        new ArrayList<>(
            List.of("precompile", "--cache", "off", "--manifests", "application.js", "--root"));
    words.addAll(List.of(folder.toString(), "--out", folder.resolve(out).toString()));
    words.addAll(List.of(more));
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream err = new PrintStream(said, true, StandardCharsets.UTF_8);
    int status = Main.run(words, new PrintStream(new ByteArrayOutputStream()), err);
    return status + " " + said.toString(StandardCharsets.UTF_8).replace(folder + "/", "");
  }

  private static String refused(String source, String out) {
    return "1 "
        + source
        + ": error: this source lies in the folder of --out, whose files are no sources: "
        + out
        + " [own-output]\n"
        + "    hint: name a folder for --out that is in none of the search path; see --paths\n";
  }

  @Test
  void noSourceIsReplacedByWhatIsMadeOfIt() throws IOException {
    assertEquals(
        refused("app/assets/js/a.js", "app/assets/js"), build("app/assets/js", "--no-digest"));
    assertEquals(
        "//= require a\n", Files.readString(folder.resolve("app/assets/js/application.js")));
  }

  @Test
  void noSourceIsReplacedThroughALink() throws IOException {
    Files.createSymbolicLink(folder.resolve("public"), folder.resolve("app/assets/js"));
    assertEquals(refused("app/assets/js/a.js", "public"), build("public", "--no-digest"));
  }

  @Test
  void outputsAreNotPublishedAgain() {
    assertEquals("0 ", build("app/assets/images/built", "--no-digest"));
    assertEquals(
        refused("app/assets/images/built/icon.svg", "app/assets/images/built"),
        build("app/assets/images/built", "--no-digest"));
  }

  @Test
  void aFolderInWhichOutputsWouldBeRootsIsRefused() throws IOException {
    assertEquals(refused("app/assets/images/icon.svg", "app/assets"), build("app/assets"));
  }

  @Test
  void aRootMayHoldTheFolderIfNothingInItIsAnAsset() throws IOException {
    put("application.js", "top();\n");
    for (int i = 0; i < 2; i++) {
      assertEquals("0 ", build("public", "--paths", ".", "--statics", "app/**.svg"));
    }
  }

  @Test
  void aFolderThatHoldsRootsIsNone() {
    for (int i = 0; i < 2; i++) {
      assertEquals("0 ", build(""));
      assertEquals("0 ", build("app"));
    }
  }
}
