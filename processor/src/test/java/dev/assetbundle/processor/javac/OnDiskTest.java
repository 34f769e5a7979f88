package dev.assetbundle.processor.javac;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.AssetBundle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs with javac's own file manager. */
class OnDiskTest {

  private static final String APP = "manifests = \"application.js\"";

  @TempDir Path folder;
  private Project shop;

  @BeforeEach
  void start() {
    shop = Project.shop(folder);
  }

  /** Compiles everything below {@code src/main/java} and returns what was said. */
  private String compile(String... options) {
    List<String> all =
        new ArrayList<>(List.of("-Aassetbundle.minify=false", "-Aassetbundle.cache=off"));
    all.addAll(List.of(options));
    return new DiskCompiler(folder).compile(folder.resolve("target/classes"), all).said();
  }

  private void type(String text) {
    String name = text.replaceFirst("(?s).*\\bclass (\\w+).*", "$1");
    shop.put(
        "src/main/java/shop/" + name + ".java",
        "package shop;\nimport dev.assetbundle.AssetBundle;\n" + text + "\n");
  }

  private List<String> written() throws IOException {
    return written(folder.resolve("target/classes"));
  }

  private static List<String> written(Path classes) throws IOException {
    try (Stream<Path> files = Files.walk(classes)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> classes.relativize(file).toString())
          .filter(name -> !name.endsWith(".java"))
          .sorted()
          .toList();
    }
  }

  @Test
  void aClassThatExistsLeavesNothing() throws IOException {
    shop.put("src/main/assets/img/icons/a.svg", "<svg/>");
    type("@AssetBundle(" + APP + ") class Assets {}");
    assertEquals(
        """
        there is a class shop.Assets already [class-exists]
              hint: give the generated class another name with className
        """,
        compile());
    assertEquals(List.of(), written());
  }

  @Test
  void theRuntimeHasToBeThere() throws IOException {
    type("@AssetBundle(" + APP + ") class Shop { Object o = Assets.APPLICATION_JS.tag(); }");
    String annotations =
        AssetBundle.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    assertEquals(
        """
        the generated class Assets needs dev.assetbundle.runtime, which is not there \
        [no-runtime]
              hint: add the dependency dev.assetbundle:assetbundle-runtime; a module also has to say \
        "requires dev.assetbundle.runtime;"
        """,
        compile("-cp", annotations));
    assertEquals(List.of(), written());
  }

  @Test
  void theTreeIsThatOfTheContract() throws IOException {
    shop.put("src/main/assets/js/application.js", "start();\n".repeat(50));
    shop.put("src/main/assets/img/icons/a b.svg", "<svg/>");
    shop.put("src/main/assets/img/icons/ü#%.svg", "<svg/>");
    type("@AssetBundle(" + APP + ") class Shop {}");
    assertEquals("", compile("-Aassetbundle.digest=false"));
    assertEquals(
        List.of(
            "META-INF/assetbundle/shop.Shop.json",
            "META-INF/native-image/dev.assetbundle/shop.Shop/reachability-metadata.json",
            "META-INF/resources/assets/application.js",
            "META-INF/resources/assets/application.js.gz",
            "META-INF/resources/assets/icons/a b.svg",
            "META-INF/resources/assets/icons/ü#%.svg",
            "shop/Assets$Icons.class",
            "shop/Assets$Root_Table.class",
            "shop/Assets$Root_Texts.class",
            "shop/Assets.class",
            "shop/Shop.class"),
        written());
  }

  @Test
  void nothingIsWrittenIfOneOfTwoBundlesFails() throws IOException {
    shop.put("src/main/assets/js/bad.js", "//= require gone\n");
    type("@AssetBundle(" + APP + ") class Good {}");
    type("@AssetBundle(manifests = \"bad.js\", className = \"Bad\") class Shop {}");
    assertEquals(
        """
        src/main/assets/js/bad.js:1:5: error: couldn't find "gone" with type \
        application/javascript in src/main/assets/js [missing-asset]
              //= require gone
                  ^
        """,
        compile());
    assertEquals(List.of(), written());
  }

  @Test
  void nothingIsWrittenIfConstantsClash() throws IOException {
    shop.put("src/main/assets/js/a-b.txt", "1").put("src/main/assets/js/a_b.txt", "2");
    type("@AssetBundle(" + APP + ") class Shop {}");
    assertTrue(compile().contains("[constant-clash]"));
    assertEquals(List.of(), written());
  }

  @Test
  void nothingIsWrittenIfTheAuthorHasSuchAClass() throws IOException {
    type("@AssetBundle(" + APP + ", className = \"Good\") class Admin {}");
    type("@AssetBundle(" + APP + ") class Shop {}");
    type("class Assets {}");
    assertTrue(compile().contains("[class-exists]"));
    assertEquals(List.of(), written());
  }

  @Test
  void aClassOfTheAuthorGoesBeforeThePreviousBuild() throws IOException {
    String cache = "-Aassetbundle.cache=" + folder.resolve("cache");
    type("@AssetBundle(" + APP + ") class Shop {}");
    assertEquals("", compile(cache));
    try (Stream<Path> files = Files.walk(folder.resolve("target/classes/shop"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
    type("class Assets {}");
    assertTrue(compile(cache).contains("[class-exists]"));
    assertEquals(List.of(), written().stream().filter(name -> name.endsWith(".class")).toList());
  }

  @Test
  void foldersAndFilesMayBeCalledAnything() throws IOException {
    for (String name :
        List.of(
            "asset",
            "string",
            "assets",
            "class",
            "2x",
            "été",
            "asset-index",
            "object",
            "dev",
            "java",
            "generated",
            "_",
            "index",
            "日本",
            "Override",
            "a.b",
            "assets/asset")) {
      shop.put("src/main/assets/img/" + name + "/ü u0041 $x {@} * <b>.txt", name);
      shop.put("src/main/assets/img/" + name + "/asset.txt", name);
    }
    type("@AssetBundle(" + APP + ", className = \"String\") class Shop {}");
    assertEquals("", compile("-Xlint:all,-processing", "-Xdoclint:all,-missing", "-Werror"));
  }

  @Test
  void withoutClassOutputFilesGoToTheCurrentFolder() throws Exception {
    type("@AssetBundle(" + APP + ") class Shop {}");
    Path sources = folder.resolve("src/main/java");
    Process javac =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-processor",
                AssetBundleProcessor.class.getName(),
                "-Aassetbundle.basedir=" + folder,
                "-Aassetbundle.cache=off",
                "-Aassetbundle.digest=false",
                "shop/Shop.java")
            .directory(sources.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(javac.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(said.matches("Note: AssetBundle built 1 asset: 9 B, in [\\d.]+ m?s\\R"), said);
    assertEquals(0, javac.waitFor());
    assertEquals(
        List.of(
            "META-INF/assetbundle/shop.Shop.json",
            "META-INF/native-image/dev.assetbundle/shop.Shop/reachability-metadata.json",
            "META-INF/resources/assets/application.js",
            "shop/Assets$Root_Table.class",
            "shop/Assets$Root_Texts.class",
            "shop/Assets.class",
            "shop/Shop.class"),
        written(sources));
  }

  @Test
  void aModuleNeedNotReadTheCompiler() throws IOException {
    shop.put(
        "src/main/java/module-info.java",
        """
        module shop {
          requires static dev.assetbundle;
          requires dev.assetbundle.runtime;
        }
        """);
    type("@AssetBundle(" + APP + ") class Shop { Object js = Assets.APPLICATION_JS; }");
    assertEquals("", compile("--module-path", Modules.path()));
    assertTrue(
        !Files.readString(folder.resolve("target/classes/shop/Assets.java"))
            .contains("@Generated"));
  }
}
