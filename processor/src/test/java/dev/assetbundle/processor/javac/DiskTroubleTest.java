package dev.assetbundle.processor.javac;

import static dev.assetbundle.processor.javac.Project.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assetbundle.processor.output.DirectorySink;
import dev.assetbundle.processor.output.OutputSink;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What disks and systems do to a build, each told once and as what it is. */
class DiskTroubleTest {

  private static final String APP = "manifests = \"application.js\"";
  private static final String LONG = "a".repeat(190);
  private static final String ASSETS = "src/main/assets/";

  @TempDir Path folder;
  private Project shop;

  @BeforeEach
  void start() {
    shop = Project.shop(folder);
  }

  private void pipe(String name) throws Exception {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.deleteIfExists(file);
    boolean made;
    try {
      made = new ProcessBuilder("mkfifo", file.toString()).start().waitFor() == 0;
    } catch (IOException e) {
      made = false;
    }
    assumeTrue(made, "no mkfifo to make a named pipe with");
  }

  private String compiled(String members) {
    return assertTimeoutPreemptively(Duration.ofSeconds(60), () -> said(shop.annotated(members)));
  }

  @Test
  void aPipeThatNobodyAsksForIsNothing() throws Exception {
    pipe(ASSETS + "js/x.png");
    pipe(ASSETS + "js/x.js");
    assertEquals("", compiled(APP));
  }

  @ParameterizedTest
  @CsvSource({"//= require x, js/x.js", "//= link x.png, js/x.png", "//= require kit, js/kit"})
  void aPipeThatIsAskedForIsSaid(String directive, String name) throws Exception {
    shop.put(ASSETS + "js/application.js", directive + "\n");
    pipe(ASSETS + name);
    assertEquals(
        "Shop.java:3 \"application.js\": ERROR "
            + ASSETS
            + name
            + ": error: this is a pipe, a socket or a device, and no file that can be an asset"
            + " [unreadable-file]\n    hint: put a file in its place\n",
        compiled(APP));
  }

  @Test
  void aFileThatRequiresItselfIsSaid() {
    shop.put(ASSETS + "js/application.js", "//= require ./application\nstart();\n");
    assertEquals(
        """
        Shop.java:3 "application.js": WARNING src/main/assets/js/application.js:1:5: warning: this \
        file requires itself, which only says where its own text goes [require-cycle]
            //= require ./application
                ^
            hint: remove the line, or write require_self if that is what it is for
        """,
        compiled(APP));
  }

  @Test
  void namesThatGetTooLongAreSaidWhereTheyAreAskedFor() throws IOException {
    shop.put(ASSETS + "js/" + LONG + ".js", "a();\n");
    shop.put(ASSETS + "img/" + LONG + ".png", "a");
    shop.put("src/main/java/shop/Shop.java", "");
    assertEquals(
        """
        Shop.java:3 "%1$s.js": ERROR src/main/assets/js/%1$s.js: error: the published name of this \
        file would have 258 bytes, and file systems take 255 [long-name]
            hint: shorten the name of the file by 3 bytes; 65 bytes of the published one are its \
        fingerprint
        Shop.java:3 "*.png": ERROR src/main/assets/img/%1$s.png: error: the published name of this \
        file would have 259 bytes, and file systems take 255 [long-name]
            hint: shorten the name of the file by 4 bytes; 65 bytes of the published one are its \
        fingerprint
        """
            .formatted(LONG),
        reversed(compiled("manifests = \"" + LONG + ".js\", statics = \"*.png\"")));
  }

  // Paths decide, and those of images come first.
  private static String reversed(String said) {
    int second = said.indexOf("Shop.java", 1);
    return said.substring(second) + said.substring(0, second);
  }

  @Test
  void aNameThatJustFitsIsPublishedWithoutVariants() {
    shop.put(ASSETS + "js/" + "a".repeat(187) + ".js", "start(); // once more\n".repeat(99));
    assertEquals("", compiled("manifests = \"" + "a".repeat(187) + ".js\""));
  }

  @Test
  void aGlobThatMatchesNothingIsSaidAtItsValue() {
    assertEquals(
        "Shop.java:3 \"*.zip\": WARNING no asset matches \"*.zip\" [empty-glob]\n",
        compiled(APP + ", statics = {\"**\", \"*.zip\"}"));
  }

  private String compiledToDisk(AssetBundleProcessor processor) {
    shop.put(
        "src/main/java/shop/Shop.java",
        "package shop;\nimport dev.assetbundle.AssetBundle;\n@AssetBundle("
            + APP
            + ") class Shop { Object o = Assets.APPLICATION_JS; }\n");
    List<String> options = List.of("-Aassetbundle.minify=false", "-Aassetbundle.cache=off");
    return new DiskCompiler(folder)
        .compile(folder.resolve("target/classes"), options, processor)
        .said();
  }

  @Test
  void aFileInThePlaceOfAFolderIsSaidOnce() throws IOException {
    shop.put("target/classes/META-INF", "");
    assertEquals(
        """
        can't write META-INF/resources/assets/application-NAME.js: a file is in the place of a \
        folder [cannot-write]
              hint: remove the file that has the name of one of its folders
        """,
        compiledToDisk(new AssetBundleProcessor()).replaceAll("[0-9a-f]{64}", "NAME"));
  }

  /** A disk without room. */
  private static final class FullOutput implements OutputSink {
    private final List<String> deleted = new ArrayList<>();
    private final OutputSink output;

    FullOutput(Path folder) {
      this.output = new DirectorySink(folder);
    }

    @Override
    public void write(String path, Body body) throws IOException {
      throw new IOException("No space left on device");
    }

    @Override
    public void delete(String path) throws IOException {
      deleted.add(path);
      output.delete(path);
    }
  }

  @Test
  void aFullDiskIsSaidOnce() throws IOException {
    shop.put(ASSETS + "img/a.png", "a").put(ASSETS + "img/b.png", "b");
    assertEquals(
        """
        can't write META-INF/resources/assets/a-NAME.png: no space left on device [cannot-write]
              hint: make room on the disk, and build again
        """,
        compiledToDisk(new AssetBundleProcessor(FullOutput::new))
            .replaceAll("[0-9a-f]{64}", "NAME"));
    try (Stream<Path> files = Files.walk(folder.resolve("target/classes"))) {
      assertEquals(List.of(), files.filter(file -> file.toString().endsWith(".png")).toList());
    }
  }

  @Test
  void aFolderForTemporaryFilesThatIsMissingIsNamed() throws Exception {
    shop.put(ASSETS + "css/application.scss", "a { b { c: d } }\n");
    shop.put(
        "src/main/java/shop/Shop.java",
        """
        package shop;
        import dev.assetbundle.AssetBundle;
        @AssetBundle(manifests = "application.css") class Shop {}
        """);
    for (String worker : List.of("on", "off")) {
      Process javac =
          ChildJavac.command(
                  folder,
                  "-J-Djava.io.tmpdir=/no/such/folder",
                  "-Aassetbundle.basedir=" + folder,
                  "-Aassetbundle.worker=" + worker)
              .redirectErrorStream(true)
              .start();
      String said = new String(javac.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      // Newer JDKs say so too, before they start.
      said = said.replace("WARNING: java.io.tmpdir directory does not exist\n", "");
      assertEquals(1, javac.waitFor(), said);
      assertEquals(
          """
          src/main/assets/css/application.scss: error: libsass can't start: there is no folder for \
          temporary files at /no/such/folder [temporary-folder]
          hint: javac takes another folder by -J-Djava.io.tmpdir=..., java and MAVEN_OPTS by \
          -Djava.io.tmpdir=...
          1 error
          """,
          said.replaceAll("(?m)^.*Shop.java:3: error: |^@Asset.*\n|^ *\\^\n", "")
              .replaceAll("(?m)^ +", ""));
    }
  }
}
