package dev.assetbundle.processor.javac;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes on the class path that have the name of the class to generate. */
class HiddenClassTest {

  private static final String APP = "manifests = \"application.js\", statics = {}";

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void start() {
    project =
        new Project(folder)
            .put("pom.xml", "<project/>")
            .put("src/main/assets/js/application.js", "start();\n");
  }

  private String compile(String output, List<String> path, String... options) {
    StringBuilder all = new StringBuilder(System.getProperty("java.class.path"));
    path.forEach(each -> all.append(":").append(folder.resolve(each)));
    List<String> given =
        Stream.concat(
                Stream.of("-Aassetbundle.cache=" + folder.resolve("cache"), "-s", folder + "/src"),
                Stream.concat(Stream.of("-cp", all.toString()), Stream.of(options)))
            .toList();
    return new DiskCompiler(folder).compile(folder.resolve(output), given).said();
  }

  /** Leaves only this type to compile. */
  private void only(String name, String members) throws IOException {
    project.type(name, members);
    for (File file : folder.resolve("src/main/java/shop").toFile().listFiles()) {
      if (!file.getName().equals(name + ".java")) {
        Files.delete(file.toPath());
      }
    }
  }

  @Test
  void thatOfTheApplicationIsNotHiddenByThatOfItsTests() throws IOException {
    only("Shop", APP);
    assertEquals("", compile("target/classes", List.of()));
    only("ShopTest", APP);
    String refused =
        """
        there is a class shop.Assets already, in target/classes [class-exists]
              hint: give the generated class another name with className: whoever uses the other \
        one would get this one instead
        """;
    List<String> path = List.of("target/test-classes", "target/classes");
    assertEquals(refused, compile("target/test-classes", path));
    // Also if the build is known from a time when the class path had nothing.
    assertEquals("", compile("target/test-classes", List.of()));
    Files.delete(folder.resolve("target/test-classes/shop/Assets.class"));
    assertEquals(refused, compile("target/test-classes", path));
    only("ShopTest", APP + ", className = \"TestAssets\"");
    assertEquals("", compile("target/test-classes", path));
  }

  @Test
  void earlierBuildsOfTheBundleAreNoOthers() throws IOException {
    only("Shop", APP);
    assertEquals("", compile("target/classes", List.of()));
    assertEquals("", compile("target/classes", List.of("target/classes")));
    assertEquals("", compile("bin", List.of("target/classes")));
  }
}
