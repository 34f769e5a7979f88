package dev.assetbundle.processor.javac;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs of Eclipse's compiler from the command line, with the processor on its path. */
class EclipseCompilerTest {

  @TempDir Path folder;
  private Project shop;
  private String classPath = System.getProperty("java.class.path", "");

  @BeforeEach
  void start() {
    shop =
        Project.shop(folder)
            .put("pom.xml", "<project/>")
            .put(
                "src/main/java/shop/Shop.java",
                """
                package shop;

                import dev.assetbundle.AssetBundle;

                @AssetBundle(manifests = "application.js", encodings = {})
                class Shop {
                  String script = Assets.APPLICATION_JS.tag();
                }
                """);
  }

  /** Compiles and returns what was printed, after the exit status of the command. */
  private String compile(String... options) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("--release", "17", "-proceedOnError", "-d"));
    arguments.add(folder.resolve("target/classes").toString());
    arguments.addAll(List.of("-s", folder.resolve("target/generated").toString()));
    arguments.addAll(List.of("-classpath", classPath));
    arguments.addAll(List.of("-processorpath", System.getProperty("java.class.path", "")));
    arguments.addAll(List.of("-processor", AssetBundleProcessor.class.getName()));
    arguments.add("-Aassetbundle.minify=false");
    arguments.add("-Aassetbundle.cache=off");
    arguments.addAll(List.of(options));
    arguments.add(folder.resolve("src/main/java").toString());
    StringWriter said = new StringWriter();
    PrintWriter writer = new PrintWriter(said);
    boolean succeeded =
        BatchCompiler.compile(arguments.toArray(new String[0]), writer, writer, null);
    writer.flush();
    return (succeeded ? "0" : "1") + "\n" + said;
  }

  private List<String> written() throws IOException {
    Path classes = folder.resolve("target/classes");
    try (Stream<Path> files = Files.walk(classes)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> classes.relativize(file).toString().replace('\\', '/'))
          .map(name -> name.replaceFirst("-[0-9a-f]{64}", "-digest"))
          .sorted()
          .toList();
    }
  }

  @Test
  void buildsTheBundleAndTheClassThatTheSameSourcesUse() throws IOException {
    assertEquals("0\n", compile());

    assertEquals(
        List.of(
            "META-INF/assetbundle/shop.Shop.json",
            "META-INF/native-image/dev.assetbundle/shop.Shop/reachability-metadata.json",
            "META-INF/resources/assets/application-digest.js",
            "shop/Assets$Root_Table.class",
            "shop/Assets$Root_Texts.class",
            "shop/Assets.class",
            "shop/Shop.class"),
        written());
    assertTrue(Files.exists(folder.resolve("target/generated/shop/Assets.java")));
  }

  @Test
  void failsWithTheDiagnosticAtTheManifest() throws IOException {
    shop.put("src/main/assets/js/application.js", "//= require jqeury\n");

    String said = compile();

    assertTrue(said.startsWith("1\n"), said);
    assertTrue(said.contains("Shop.java (at line 5)"), said);
    assertTrue(
        said.contains("src/main/assets/js/application.js:1:5: error: couldn't find \"jqeury\""),
        said);
    assertTrue(said.contains("[missing-asset]"), said);
    assertTrue(said.contains("1 problem (1 error)"), said);
    assertFalse(written().toString().contains("META-INF/resources"), said);
  }

  @Test
  void leavesAClassThatDoesNotExistToTheCompiler() {
    annotated("manifests = \"application.js\", libraries = Nowhere.class");
    assertEquals(
        """
        1
        1. ERROR in Shop.java (at line 4)
        	@AssetBundle(manifests = "application.js", libraries = Nowhere.class)
        	                                                       ^^^^^^^
        Nowhere cannot be resolved to a type
        1 problem (1 error)
        """,
        shortened(compile()));
  }

  @Test
  void leavesAConstantThatDoesNotExistToTheCompiler() {
    shop.put(
        "src/main/java/shop/Page.java",
        "package shop;\nclass Page {\n  String script = Assets.APPLICATION_JS_PATH;\n}\n");
    annotated("manifests = NOPE");
    assertEquals(
        """
        1
        1. ERROR in Shop.java (at line 4)
        	@AssetBundle(manifests = NOPE)
        	                         ^^^^
        NOPE cannot be resolved to a variable
        1 problem (1 error)
        """,
        shortened(compile()));
  }

  @Test
  void saysWhyItDoesNotReplaceItsOwnClass() {
    assertEquals("0\n", compile());
    classPath += ":" + folder.resolve("target/classes");
    assertEquals(
        """
        1
        1. ERROR in Shop.java (at line 5)
        	@AssetBundle(manifests = "application.js", encodings = {})
        	^^^^^^^^^^^^
        this compiler does not replace the class shop.Assets, since it is on the class path \
        [class-exists]
            hint: leave target/classes, which it writes to, out of the class path, or empty it \
        first
        1 problem (1 error)
        """,
        shortened(compile()));
  }

  @Test
  void pointsAtTheMemberOfALongAnnotation() {
    shop.put("src/main/java/shop/Page.java", "package shop;\nclass Page {}\n");
    annotated(
        "\n  encodings = {},\n  manifests = {\n    \"application.js\",\n    \"aplication.js\"\n  }");
    assertEquals(
        """
        1
        1. ERROR in Shop.java (at line 6)
        	manifests = {
        	^^^^^^^^^
        couldn't find "aplication.js" in src/main/assets/js [missing-asset]
            hint: did you mean "application.js"?
        1 problem (1 error)
        """,
        shortened(compile()));
    annotated("manifests = \"application.js\",\n  prefix = \"assets\"");
    assertTrue(compile().contains("(at line 5)\n\tprefix = \"assets\")"), compile());
  }

  @Test
  void constantsOfABundleWithErrorsAreNoErrors() {
    shop.put(
        "src/main/java/shop/Page.java",
        """
        package shop;

        import static shop.Assets.BRAND_PNG;
        import shop.Assets.Icons;

        class Page {
          String tags = BRAND_PNG.tag() + Icons.CART_SVG + Assets.Flags.Eu.DE_SVG.url();
          int f(String path) {
            switch (path) {
              case Assets.APPLICATION_JS_PATH: return 1;
              case Assets.SHOP_CSS_PATH: return 2;
              default: return Assets.SHOP_CSS_INTEGRITY.length();
            }
          }
        }
        """);
    annotated("manifests = \"aplication.js\"");

    String said = compile();

    assertTrue(said.contains("1 problem (1 error)"), said);
  }

  @Test
  void namesARecordSinceItsPlaceIsNotToBeHad() {
    shop.put(
        "src/main/java/shop/Shop.java",
        """
        package shop;

        @dev.assetbundle.AssetBundle(manifests = "aplication.js")
        record Shop() {}
        """);

    String said = compile();

    assertTrue(said.contains("ERROR: shop.Shop: error: couldn't find \"aplication.js\""), said);
    assertTrue(said.contains("1 problem (1 error)"), said);
  }

  @Test
  void leavesAnAnnotatedPackageToTheCompiler() {
    shop.put(
        "src/main/java/shop/package-info.java",
        "@dev.assetbundle.AssetBundle(manifests = \"application.js\")\npackage shop;\n");

    String said = compile();

    assertTrue(said.contains("The annotation @AssetBundle is disallowed for this location"), said);
    assertTrue(said.contains("1 problem (1 error)"), said);
  }

  @Test
  void saysWhichAssetIsGone() throws IOException {
    shop.put("src/main/assets/js/logo.png", "");
    annotated("manifests = {}");
    shop.put(
        "src/main/java/shop/Page.java",
        "package shop;\nclass Page { String a = Assets.LOGO_PNG.tag(); }\n");
    assertEquals("0\n", compile());
    Files.delete(folder.resolve("src/main/assets/js/logo.png"));
    shop.put("src/main/assets/js/logo2.png", "");

    for (String said : List.of(compile(), compile())) {
      assertTrue(
          said.contains("src/main/java/shop/Page.java:2:25: warning: shop.Assets had"), said);
      assertTrue(said.contains("hint: did you mean \"logo2.png\" (Assets.LOGO2_PNG)?"), said);
      assertTrue(said.contains("2 problems (1 error, 1 warning)"), said);
    }
  }

  private void annotated(String members) {
    shop.put(
        "src/main/java/shop/Shop.java",
        "package shop;\nimport dev.assetbundle.AssetBundle;\n\n@AssetBundle("
            + members
            + ")\nclass Shop {}\n");
  }

  private String shortened(String said) {
    return said.replace(folder.resolve("src/main/java/shop") + "/", "").replaceAll("-{10}\n", "");
  }

  @Test
  void removesTheOldBundleWhenItBuildsAgain() throws IOException {
    compile();
    shop.put("src/main/assets/js/application.js", "stop();\n");

    assertEquals("0\n", compile());

    assertEquals(7, written().size(), written().toString());
  }
}
