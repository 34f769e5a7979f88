package dev.assetbundle.docs;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.maven.Maven;
import dev.assetbundle.maven.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/**
 * The lines for Maven that the README shows, in which the version is written once, with those that
 * name files of libraries.
 */
class BomIT {

  private static final Path WORK = Path.of("target/it").toAbsolutePath();
  private static final String COMPILER = "<version>3.14.1</version>";

  private static List<String> arguments = List.of();

  @TempDir Path folder;

  @BeforeAll
  static void prepare() throws IOException {
    arguments =
        Repository.in(
                WORK.resolve("repository"),
                Page.ROOT,
                "bom",
                "annotations",
                "runtime",
                "processor",
                "maven-plugin",
                "extensions/dart-sass",
                "extensions/esbuild")
            .arguments();
  }

  private Project project(String compiler) throws IOException {
    Page readme = Page.of("README.md");
    String shown = readme.block("xml");
    assertTrue(shown.contains(COMPILER), shown);
    return new Project(folder)
        .putShop()
        .put(".mvn/maven.config", "")
        .put("src/main/assets/js/application.js", readme.block("js"))
        .put("src/main/assets/css/application.scss", readme.block("scss"))
        .put(
            "pom.xml",
            """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <groupId>it</groupId>
              <artifactId>shop</artifactId>
              <version>1</version>
            %s
            </project>
            """
                .formatted(shown.replace(COMPILER, "<version>" + compiler + "</version>")));
  }

  private static Maven.Result compile(Maven maven) throws Exception {
    return maven.run(
        "-Dmaven.compiler.release=17", "-Dproject.build.sourceEncoding=UTF-8", "compile");
  }

  private void succeeds(Maven maven) throws Exception {
    compile(maven).orFail();
    assertTrue(
        published("application-*.js")
            .contains("jQuery JavaScript Library v" + Project.version("jquery")));
    assertTrue(
        published("application-*.css").contains("Bootstrap  v" + Project.version("bootstrap")));
    assertTrue(Files.exists(folder.resolve("target/assetbundle/classes.live")));
  }

  private String published(String name) throws Exception {
    String command = "cat target/classes/META-INF/resources/assets/" + name;
    return new Project(folder).run(command).orFail(command).said();
  }

  @Test
  void noPathNeedsAVersion() throws Exception {
    succeeds(Maven.own(project("3.14.1").folder(), arguments));
  }

  @Test
  void noPathNeedsAVersionWithMaven4() throws Exception {
    succeeds(Maven.four(project("3.14.1").folder(), arguments));
  }

  @Tag("slow")
  @Test
  @EnabledIfEnvironmentVariable(named = "CI", matches = "true", disabledReason = "it downloads")
  void noPathNeedsAVersionSince312() throws Exception {
    succeeds(Maven.own(project("3.12.0").folder(), arguments));
  }

  @Tag("slow")
  @Test
  @EnabledIfEnvironmentVariable(named = "CI", matches = "true", disabledReason = "it downloads")
  void olderCompilerPluginsWantIt() throws Exception {
    Maven.Result result = compile(Maven.own(project("3.11.0").folder(), arguments));
    assertNotEquals(0, result.status(), result.log());
    assertTrue(result.log().contains("version can neither be null, empty nor blank"), result.log());
  }
}
