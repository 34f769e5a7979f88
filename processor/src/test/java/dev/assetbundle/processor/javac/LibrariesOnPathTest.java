package dev.assetbundle.processor.javac;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assetbundle.processor.source.jar.LibraryProject;
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

/** A javac of its own, with jars of assets on its paths. */
class LibrariesOnPathTest {

  private static final String JAR = "gadget-3.jar";
  private static final String FILE = LibraryProject.WEBJARS + "gadget/3/dist/gadget.js";

  @TempDir Path folder;
  private Path project;

  @BeforeEach
  void start() throws IOException {
    project = folder.resolve("project");
    put("pom.xml", "");
    put("src/main/assets/js/application.js", "//= require gadget/dist/gadget\nown();\n");
    shop("manifests = \"application.js\"");
  }

  private void put(String name, String text) throws IOException {
    Files.createDirectories(project.resolve(name).getParent());
    Files.writeString(project.resolve(name), text);
  }

  private void shop(String members) throws IOException {
    put(
        "src/main/java/shop/Shop.java",
        "package shop;\n@dev.assetbundle.AssetBundle(" + members + ")\nclass Shop {}\n");
  }

  private void jar(String text) throws IOException {
    LibraryProject.write(folder.resolve(JAR), FILE, text);
  }

  /** Compiles with jars on the processor path, and returns the errors or else the script. */
  private String compile(List<String> jars, String... options) throws Exception {
    String own = System.getProperty("java.class.path");
    String path =
        Stream.concat(Stream.of(own), jars.stream().map(jar -> folder.resolve(jar).toString()))
            .collect(Collectors.joining(System.getProperty("path.separator")));
    List<String> command = new ArrayList<>();
    command.addAll(ChildJavac.program());
    command.addAll(List.of("-d", project.resolve("target/classes").toString()));
    command.addAll(List.of("-cp", own, "-processorpath", path, "-XDsuppressNotes"));
    command.addAll(List.of("-processor", AssetBundleProcessor.class.getName()));
    command.add("-Aassetbundle.cache=" + folder.resolve("cache"));
    command.add("-Aassetbundle.worker=off");
    command.add("-Aassetbundle.minify=false");
    command.add("-Aassetbundle.digest=false");
    command.addAll(List.of(options));
    command.add(project.resolve("src/main/java/shop/Shop.java").toString());
    Process javac = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(javac.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (javac.waitFor() != 0) {
      return said.lines()
          .filter(line -> line.contains("error: ") || line.contains("["))
          .map(line -> line.replace(folder.toString(), "FOLDER"))
          .collect(Collectors.joining("\n"));
    }
    return Files.readString(
        project.resolve("target/classes/META-INF/resources/assets/application.js"));
  }

  @Tag("slow")
  @Test
  void aJarOnTheProcessorPathIsSearchedAndItsChangesAreSeen() throws Exception {
    jar("one();\n");
    assertEquals("one();\nown();\n", compile(List.of(JAR)));
    assertEquals("one();\nown();\n", compile(List.of(JAR)));
    // Of the same size, and maybe of the same second.
    jar("two();\n");
    assertEquals("two();\nown();\n", compile(List.of(JAR)));
    String missing =
        "Shop.java:2: error: src/main/assets/js/application.js:1:5: error: couldn't find"
            + " \"gadget/dist/gadget\" with type application/javascript in src/main/assets/js"
            + " [missing-asset]";
    assertEquals(missing, compile(List.of()).replaceFirst(".*/Shop", "Shop"));
    assertEquals("two();\nown();\n", compile(List.of(JAR)));
    LibraryProject.write(folder.resolve("gadget-4.jar"), FILE.replace("/3/", "/4/"), "four();\n");
    assertEquals("four();\nown();\n", compile(List.of("gadget-4.jar")));
    assertEquals(
        "Shop.java:2: error: src/main/assets/js/application.js:1:5: error: \"gadget\" is there"
            + " in several versions: gadget-3.jar!/META-INF/resources/webjars/gadget/3,"
            + " gadget-4.jar!/META-INF/resources/webjars/gadget/4 [library-versions]",
        compile(List.of(JAR, "gadget-4.jar")).replaceFirst(".*/Shop", "Shop"));
  }

  @Test
  void theOptionNamesJarsAndFolders() throws Exception {
    jar("one();\n");
    String option = "-Aassetbundle.path=" + folder.resolve(JAR);

    assertEquals("one();\nown();\n", compile(List.of(), option));
    assertEquals(
        "Shop.java:2: error: -Aassetbundle.path names gone.jar, which is neither a jar nor a folder:"
            + " FOLDER/project/gone.jar [unknown-library]",
        compile(List.of(JAR), "-Aassetbundle.path=gone.jar").replaceFirst(".*/Shop", "Shop"));
  }

  @Test
  void aClassNamesItsLibrary() throws Exception {
    Path classes = folder.resolve("acme");
    Path source = classes.resolve("Acme.java");
    Files.createDirectories(classes);
    Files.writeString(source, "package acme; public class Acme { public static class Inner {} }\n");
    Process javac =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                "-d",
                classes.toString(),
                source.toString())
            .inheritIO()
            .start();
    assertEquals(0, javac.waitFor());
    String own = System.getProperty("java.class.path");
    String path = own + System.getProperty("path.separator") + classes;
    shop("manifests = \"application.js\", libraries = acme.Acme.Inner.class");
    put("src/main/assets/js/application.js", "//= require acme/button\nown();\n");
    String[] options = {"-cp", path};
    assertEquals(
        "Shop.java:2: error: acme.Acme.Inner comes from FOLDER/acme, which has no assets below"
            + " META-INF/assetbundle/library [empty-library]",
        compile(List.of(), options).lines().findFirst().orElse("").replaceFirst(".*/Shop", "Shop"));
    Path button = classes.resolve("META-INF/assetbundle/library/js/acme/button.js");
    Files.createDirectories(button.getParent());
    Files.writeString(button, "button();\n");
    assertEquals("button();\nown();\n", compile(List.of(), options));
    Files.writeString(button, "knob();\n");
    assertEquals("knob();\nown();\n", compile(List.of(), options));
  }

  @Test
  void aClassOfTheJdkIsNoLibrary() throws Exception {
    shop("manifests = \"application.js\", libraries = String.class");
    put("src/main/assets/js/application.js", "own();\n");
    assertEquals(
        "Shop.java:2: error: nobody tells which jar java.lang.String comes from [unknown-library]",
        compile(List.of()).replaceFirst(".*/Shop", "Shop"));
  }

  @Test
  void aClassThatDoesNotExistIsTheErrorOfJavacAlone() throws Exception {
    shop("manifests = \"application.js\", libraries = Nowhere.class");
    put("src/main/assets/js/application.js", "own();\n");
    assertEquals(
        "Shop.java:2: error: cannot find symbol",
        compile(List.of()).replaceFirst(".*/Shop", "Shop"));
  }
}
