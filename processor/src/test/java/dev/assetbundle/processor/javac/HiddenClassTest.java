package dev.assetbundle.processor.javac;

import static org.junit.jupiter.api.Assertions.assertEquals;

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

  private String compile(String output, List<String> path) {
    StringBuilder all = new StringBuilder(System.getProperty("java.class.path", ""));
    path.forEach(each -> all.append(":").append(folder.resolve(each)));
    String cache = "-Aassetbundle.cache=" + folder.resolve("cache");
    List<String> options = List.of(cache, "-s", folder + "/src", "-cp", all.toString());
    return new DiskCompiler(folder).compile(folder.resolve(output), options).said();
  }

  /** Leaves only this type to compile. */
  private void only(String name, String members) throws IOException {
    project.type(name, members);
    try (Stream<Path> files = Files.list(folder.resolve("src/main/java/shop"))) {
      for (Path file : files.toList()) {
        if (!file.endsWith(name + ".java")) {
          Files.delete(file);
        }
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
