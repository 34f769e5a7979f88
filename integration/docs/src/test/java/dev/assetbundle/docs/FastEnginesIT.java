package dev.assetbundle.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The set-up that is recommended: both extensions on the processor path, and libraries. */
class FastEnginesIT {

  private static final List<String> ARTIFACTS =
      List.of(
          "dev.assetbundle:assetbundle-processor",
          "dev.assetbundle:assetbundle-dart-sass",
          "dev.assetbundle:assetbundle-esbuild",
          "org.webjars.npm:jquery:" + Project.version("jquery"),
          "org.webjars.npm:bootstrap:" + Project.version("bootstrap"));

  private static final Pattern TAG = Pattern.compile("<(groupId|artifactId|version)>(.*?)</");

  @TempDir Path folder;

  @Test
  void mavenAndGradleAreShownWithBothAndTheLibrariesOfTheExample() throws Exception {
    String xml = Page.of("README.md").block("xml");
    String path =
        xml.substring(xml.indexOf("<annotationProcessorPaths>"))
            .replaceFirst("(?s)</annotationProcessorPaths>.*", "");
    assertEquals(
        ARTIFACTS,
        path.lines()
            .filter(line -> line.contains("<path>"))
            .map(FastEnginesIT::coordinates)
            .toList());
    assertEquals(
        ARTIFACTS,
        Page.of("docs/getting-started.md")
            .block("groovy")
            .lines()
            .filter(line -> line.contains("annotationProcessor '"))
            .map(line -> line.replaceAll(".*? '|'.*", ""))
            .toList());
  }

  private static String coordinates(String path) {
    return TAG.matcher(path)
        .results()
        .map((MatchResult tag) -> tag.group(2))
        .collect(Collectors.joining(":"));
  }

  @Test
  void bothDoWhatTheBuiltInEnginesCannot() throws Exception {
    Project project =
        new Project(folder)
            .putShop()
            .put("src/main/assets/js/cart.ts", "class Cart { #items: number = 1 }\n")
            .put(
                "src/main/assets/css/application.scss",
                "@use 'sass:math';\n.cart { width: math.div(1, 2) * 1px; }\n");
    Files.delete(folder.resolve("src/main/assets/js/cart.js"));
    String compile =
        "javac --release 17 -d target/classes -cp '"
            + Project.ANNOTATIONS
            + ":"
            + Project.RUNTIME
            + "' -Aassetbundle.cache=off -processorpath "
            + Project.DART_SASS_CLI
            + ":"
            + Project.ESBUILD_CLI
            + " src/main/java/shop/Shop.java";
    String said = project.run(compile).orFail(compile).said();
    assertTrue(!said.contains("warning"), said);
    String assets = "cat target/classes/META-INF/resources/assets/application-*";
    assertEquals(".cart{width:.5px}", project.run(assets + ".css").said().strip());
    String script = project.run(assets + ".js").said();
    assertTrue(script.contains("class Cart{#"), script);
    assertTrue(!script.contains("number"), script);
  }
}
