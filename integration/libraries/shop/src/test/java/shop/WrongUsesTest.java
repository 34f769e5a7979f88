package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import acme.AcmeAssets;
import dev.assetbundle.runtime.Asset;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What javac says where a jar is missing, or has another file than was meant. */
@Tag("slow")
class WrongUsesTest {

  @TempDir Path folder;

  @BeforeEach
  void start() throws IOException {
    put("pom.xml", "");
    put("src/main/assets/js/application.js", "");
    bundle("manifests = \"application.js\"");
  }

  private void put(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void bundle(String members) throws IOException {
    put(
        "src/main/java/wrong/Shop.java",
        "package wrong;\n@dev.assetbundle.AssetBundle(" + members + ")\nclass Shop {}\n");
  }

  @Test
  void aWebJarThatIsMissingTellsTheLinesToAdd() throws Exception {
    put("src/main/assets/js/application.js", "//= require jquery/dist/jquery\n");
    assertEquals(
        """
        src/main/assets/js/application.js:1:5: error: couldn't find "jquery/dist/jquery" with type \
        application/javascript in src/main/assets/js [missing-asset]
        hint: no jar of the processor path has it either; add org.webjars.npm:jquery there, in \
        Maven as a <path> of annotationProcessorPaths, in Gradle by annotationProcessor \
        "org.webjars.npm:jquery:VERSION"; the compiler does not show what is in <dependencies>\
        """,
        compile());
  }

  @Test
  void soDoesOneWhoseSassIsImported() throws Exception {
    put("src/main/assets/css/application.scss", "\n@import \"bootstrap/scss/bootstrap\";\n");
    bundle("manifests = \"application.css\"");
    assertEquals(
        """
        src/main/assets/css/application.scss:2:9: error: cannot find "bootstrap/scss/bootstrap" to \
        import [missing-import]
        hint: no jar of the processor path has it either; add org.webjars.npm:bootstrap there, in \
        Maven as a <path> of annotationProcessorPaths, in Gradle by annotationProcessor \
        "org.webjars.npm:bootstrap:VERSION"; the compiler does not show what is in <dependencies>\
        """,
        compile());
  }

  @Test
  void aFileThatTheLibraryDoesNotHaveIsAnErrorAtItsPlace() throws Exception {
    put("src/main/assets/css/application.scss", "@import \"acme/inc\";\n");
    bundle("manifests = \"application.css\"");
    assertEquals(
        """
        src/main/assets/css/application.scss:1:9: error: cannot find "acme/inc" to import \
        [missing-import]
        hint: did you mean "acme/ink"?\
        """,
        compile(Places.of(AcmeAssets.class)));
  }

  @Test
  void aLibraryOnTheClassPathAloneIsNotSearched() throws Exception {
    put("src/main/assets/css/application.scss", "@import \"acme/ink\";\n");
    bundle("manifests = \"application.css\"");
    assertEquals(
        """
        src/main/assets/css/application.scss:1:9: error: cannot find "acme/ink" to import \
        [missing-import]
        hint: looked beside "src/main/assets/css/application.scss" and in src/main/assets/css, \
        src/main/assets/js\
        """,
        compile());
  }

  @Test
  void aClassNamesTheLibraryAsWell() throws Exception {
    put("src/main/assets/css/application.scss", "@import \"acme/ink\";\np { color: $acme-ink }\n");
    bundle("manifests = \"application.css\", libraries = acme.Acme.class");
    assertEquals("", compile());
    assertTrue(Files.exists(folder.resolve("target/classes/wrong/Assets.class")));
  }

  @Test
  void aClassOfAJarWithoutAssetsIsNoLibrary() throws Exception {
    bundle("manifests = \"application.js\", libraries = dev.assetbundle.runtime.Asset.class");
    assertEquals(
        """
        dev.assetbundle.runtime.Asset comes from RUNTIME, which has no assets below \
        META-INF/assetbundle/library [empty-library]
        hint: build that library with library = true, or remove the class from libraries\
        """,
        compile());
  }

  /** Compiles with files more on the processor path, and returns the error and its hint. */
  private String compile(Path... libraries) throws Exception {
    String own = System.getProperty("java.class.path");
    // The library is on the class path, where a processor does not look.
    List<String> processors =
        Stream.of(own.split(File.pathSeparator, -1))
            .filter(path -> !path.equals(Places.of(AcmeAssets.class).toString()))
            .collect(Collectors.toCollection(ArrayList::new));
    for (Path library : libraries) {
      processors.add(library.toString());
    }
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
            "-J-XX:TieredStopAtLevel=1",
            "-XDsuppressNotes",
            "-d",
            folder.resolve("target/classes").toString(),
            "-cp",
            own,
            "-processorpath",
            String.join(File.pathSeparator, processors),
            "-processor",
            "dev.assetbundle.processor.javac.AssetBundleProcessor",
            "-Aassetbundle.cache=" + folder.resolve("cache"),
            "-Aassetbundle.worker=off",
            folder.resolve("src/main/java/wrong/Shop.java").toString());
    Process javac = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(javac.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    javac.waitFor();
    return said.lines()
        .filter(line -> line.matches(".*Shop.java:2: error: .*| *hint: .*"))
        .map(line -> line.replaceFirst(".*Shop.java:2: error: ", "").strip())
        .map(line -> line.replace(Places.of(Asset.class).toString(), "RUNTIME"))
        .collect(Collectors.joining("\n"));
  }
}
