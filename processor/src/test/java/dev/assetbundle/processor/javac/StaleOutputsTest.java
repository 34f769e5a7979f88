package dev.assetbundle.processor.javac;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stays in class output after a second build, and what goes. */
class StaleOutputsTest {

  private static final String ASSETS = "META-INF/resources/assets/";

  @TempDir Path folder;
  private Project project;
  private Path classes;

  @BeforeEach
  void start() {
    project =
        new Project(folder)
            .put("src/main/assets/js/application.js", "start();\n")
            .put("src/main/assets/js/admin.js", "admin();\n")
            .put("src/main/assets/images/logo.png", "logo");
    classes = folder.resolve("target/classes");
  }

  private void remove(String name) throws IOException {
    Files.delete(folder.resolve(name));
  }

  /** Builds and returns the files in class output besides the annotated types' own classes. */
  private List<String> build(String... options) throws IOException {
    List<String> all = new ArrayList<>(List.of("-Aassetbundle.cache=off"));
    all.addAll(List.of("-Aassetbundle.digest=false", "-Aassetbundle.minify=false"));
    all.addAll(List.of("-s", Files.createDirectories(folder.resolve("target/java")).toString()));
    all.addAll(List.of(options));
    assertEquals("", new DiskCompiler(folder).compile(classes, all).said());
    return DiskCompiler.tree(classes).keySet().stream()
        .filter(name -> !name.matches("shop/(Shop|Admin).class"))
        .toList();
  }

  @Test
  void sourceMapsComeAndGoWithTheirSetting() throws IOException {
    project.type("Shop", "manifests = \"application.js\", statics = {}, encodings = {}");
    List<String> rest =
        List.of(
            "META-INF/assetbundle/shop.Shop.json",
            "META-INF/native-image/dev.assetbundle/shop.Shop/reachability-metadata.json",
            ASSETS + "application.js",
            "shop/Assets$Root_Table.class",
            "shop/Assets$Root_Texts.class",
            "shop/Assets.class");
    assertEquals(rest, build());
    List<String> external = new ArrayList<>(rest);
    external.add(3, ASSETS + "application.js.map");
    assertEquals(external, build("-Aassetbundle.sourceMaps=external"));
    List<String> hidden = new ArrayList<>(rest);
    hidden.add(0, "META-INF/assetbundle/maps/assets/application.js.map");
    assertEquals(hidden, build("-Aassetbundle.sourceMaps=hidden"));
    assertEquals(external, build("-Aassetbundle.mode=development"));
    assertEquals(rest, build());
  }

  @Test
  void aFileThatLeavesTheBundleLeavesTheOutput() throws IOException {
    project.type("Shop", "manifests = \"application.js\"");
    assertEquals(
        List.of(
            "META-INF/assetbundle/shop.Shop.json",
            "META-INF/native-image/dev.assetbundle/shop.Shop/reachability-metadata.json",
            ASSETS + "application.js",
            ASSETS + "logo.png",
            "shop/Assets$Root_Table.class",
            "shop/Assets$Root_Texts.class",
            "shop/Assets.class"),
        build());
    remove("src/main/assets/images/logo.png");
    assertEquals(
        List.of(
            "META-INF/assetbundle/shop.Shop.json",
            "META-INF/native-image/dev.assetbundle/shop.Shop/reachability-metadata.json",
            ASSETS + "application.js",
            "shop/Assets$Root_Table.class",
            "shop/Assets$Root_Texts.class",
            "shop/Assets.class"),
        build());
  }

  @Test
  void compressedVariantsAndEmptyFoldersGoToo() throws IOException {
    project.put("src/main/assets/images/icons/large.svg", "<svg>" + " ".repeat(900) + "</svg>");
    project.type("Shop", "manifests = \"application.js\"");
    build();
    assertEquals(true, Files.exists(classes.resolve(ASSETS + "icons/large.svg.gz")));
    remove("src/main/assets/images/icons/large.svg");
    build();
    assertEquals(false, Files.exists(classes.resolve(ASSETS + "icons")));
  }

  @Test
  void aClassOfTheAuthorStaysThatTookTheNameOfAGeneratedOne() throws IOException {
    project.type("Shop", "manifests = \"application.js\"");
    build();
    project.type("Shop", "manifests = \"application.js\", className = \"Files\"");
    byte[] own = Files.readAllBytes(classes.resolve("shop/Shop.class"));
    Files.write(classes.resolve("shop/Assets.class"), own);
    assertEquals(
        List.of("shop/Assets.class", "shop/Files.class"),
        build().stream().filter(name -> name.matches("shop/\\w+\\.class")).toList());
    assertArrayEquals(own, Files.readAllBytes(classes.resolve("shop/Assets.class")));
  }

  @Test
  void whatIsNotOursStays() throws IOException {
    project.type("Shop", "manifests = \"application.js\"");
    build();
    remove("src/main/assets/images/logo.png");
    // The same name, but copied there by somebody else meanwhile.
    project.put("target/classes/" + ASSETS + "logo.png", "another logo");
    project.put("target/classes/" + ASSETS + "notes.txt", "by hand");
    List<String> left = build();
    assertEquals(
        List.of(ASSETS + "application.js", ASSETS + "logo.png", ASSETS + "notes.txt"),
        left.stream().filter(name -> name.startsWith(ASSETS)).toList());
  }

  @Test
  void whatTwoBundlesShareStaysAsLongAsOneNeedsIt() throws IOException {
    project.type("Shop", "manifests = \"application.js\"");
    project.type("Admin", "manifests = \"admin.js\", className = \"AdminAssets\"");
    build();
    remove("src/main/java/shop/Admin.java");
    remove("target/classes/shop/Admin.class");
    assertEquals(
        List.of(
            "META-INF/assetbundle/shop.Shop.json",
            "META-INF/native-image/dev.assetbundle/shop.Shop/reachability-metadata.json",
            ASSETS + "application.js",
            ASSETS + "logo.png",
            "shop/Assets$Root_Table.class",
            "shop/Assets$Root_Texts.class",
            "shop/Assets.class"),
        build());
  }

  @Test
  void theLastBundleLeavesNothingBehind() throws IOException {
    project.type("Shop", "manifests = \"application.js\"");
    build();
    project.put("src/main/java/shop/Shop.java", "package shop; class Shop {}\n");
    assertEquals(List.of(), build());
    assertEquals(List.of(), List.copyOf(DiskCompiler.tree(folder.resolve("target/java")).keySet()));
  }

  @Test
  void anotherNameForTheClassRemovesTheOldOne() throws IOException {
    project.type("Shop", "manifests = \"application.js\"");
    build();
    project.type("Shop", "manifests = \"application.js\", className = \"Files\"");
    assertEquals(
        List.of(
            "META-INF/assetbundle/shop.Shop.json",
            "META-INF/native-image/dev.assetbundle/shop.Shop/reachability-metadata.json",
            ASSETS + "application.js",
            ASSETS + "logo.png",
            "shop/Files$Root_Table.class",
            "shop/Files$Root_Texts.class",
            "shop/Files.class"),
        build());
    assertEquals(
        List.of("shop/Files.java"),
        List.copyOf(DiskCompiler.tree(folder.resolve("target/java")).keySet()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-Aassetbundle.cache=off"})
  @DisabledOnOs(
      value = {OS.WINDOWS, OS.MAC},
      disabledReason = "their disks take both names for that of one file")
  void anotherCaseInTheNameOfTheClassRemovesTheOldOne(String cache) throws IOException {
    String option = cache.isEmpty() ? "-Aassetbundle.cache=" + folder.resolve("cache") : cache;
    project.type("Shop", "manifests = \"application.js\"");
    build(option);
    project.type("Shop", "manifests = \"application.js\", className = \"ASSETS\"");
    List<String> renamed =
        List.of(
            "META-INF/assetbundle/shop.Shop.json",
            "META-INF/native-image/dev.assetbundle/shop.Shop/reachability-metadata.json",
            ASSETS + "application.js",
            ASSETS + "logo.png",
            "shop/ASSETS$Root_Table.class",
            "shop/ASSETS$Root_Texts.class",
            "shop/ASSETS.class");
    assertEquals(renamed, build(option));
    assertEquals(renamed, build(option));
    assertEquals(
        List.of("shop/ASSETS.java"),
        List.copyOf(DiskCompiler.tree(folder.resolve("target/java")).keySet()));
  }

  @Test
  void aTypeThatMovesTakesItsBundleAlong() throws IOException {
    project.type("Shop", "manifests = \"application.js\"");
    build();
    remove("src/main/java/shop/Shop.java");
    remove("target/classes/shop/Shop.class");
    project.put(
        "src/main/java/web/Shop.java",
        "package web;\n@dev.assetbundle.AssetBundle(manifests = \"admin.js\") class Shop {}\n");
    assertEquals(
        List.of(
            "META-INF/assetbundle/web.Shop.json",
            "META-INF/native-image/dev.assetbundle/web.Shop/reachability-metadata.json",
            ASSETS + "admin.js",
            ASSETS + "logo.png",
            "web/Assets$Root_Table.class",
            "web/Assets$Root_Texts.class",
            "web/Assets.class",
            "web/Shop.class"),
        build());
  }

  @Test
  void anotherPrefixMovesEverything() throws IOException {
    project.type("Shop", "manifests = \"application.js\"");
    build();
    List<String> moved = build("-Aassetbundle.prefix=/static");
    assertEquals(
        List.of("META-INF/resources/static/application.js", "META-INF/resources/static/logo.png"),
        moved.stream().filter(name -> name.startsWith("META-INF/resources")).toList());
  }

  @Test
  void aBundleOfAnotherCompilationStays() throws IOException {
    project.type("Shop", "manifests = \"application.js\"");
    build();
    // Only Admin is compiled; Shop is there as a class.
    remove("src/main/java/shop/Shop.java");
    project.type("Admin", "manifests = \"admin.js\", className = \"AdminAssets\"");
    String path = System.getProperty("java.class.path") + ":" + classes;
    List<String> both = build("-cp", path);
    assertEquals(
        List.of(ASSETS + "admin.js", ASSETS + "application.js", ASSETS + "logo.png"),
        both.stream().filter(name -> name.startsWith(ASSETS)).toList());
  }

  @Test
  void aBuildThatComesBackTakesAwayWhatOthersWroteMeanwhile() throws IOException {
    String[] cached = {"-Aassetbundle.digest=true", "-Aassetbundle.cache=" + folder + "/cache"};
    project.type("Shop", "manifests = \"application.js\"");
    List<String> first = build(cached);
    project.put("src/main/assets/js/application.js", "other();\n");
    project.type("Admin", "manifests = \"admin.js\", className = \"AdminAssets\"");
    build(cached);
    // As a switch to another branch and back does.
    project.put("src/main/assets/js/application.js", "start();\n");
    remove("src/main/java/shop/Admin.java");
    remove("target/classes/shop/Admin.class");
    assertEquals(first, build(cached));
  }

  @Test
  void anotherSpellingIsAnotherFile() throws IOException {
    project.type("Shop", "manifests = \"application.js\"");
    build();
    remove("src/main/assets/images/logo.png");
    project.put("src/main/assets/images/Logo.png", "logo");
    assertEquals(
        List.of(ASSETS + "Logo.png", ASSETS + "application.js"),
        build().stream().filter(name -> name.startsWith(ASSETS)).toList());
  }

  @Test
  void aManifestNamesNothingOutside() throws IOException {
    project.type("Shop", "manifests = \"application.js\"");
    build();
    String digits = "0123456789abcdef".repeat(4);
    project.put("precious-" + digits + ".js", "mine");
    project.put(
        "target/classes/META-INF/assetbundle/shop.Gone.json",
        "{\"classes\": [\"..Evil\"], \"prefix\": \"/../../..\", \"files\": {\"../precious-"
            + digits
            + ".js\": {\"digest\": \"\", \"size\": 4}, \"a\\u0000b\": {\"size\": 1}}}");
    build();
    assertEquals(true, Files.exists(folder.resolve("precious-" + digits + ".js")));
  }

  @Test
  void aManifestThatCannotBeReadRemovesNothing() throws IOException {
    project.type("Shop", "manifests = \"application.js\"");
    build();
    project.put("target/classes/META-INF/assetbundle/shop.Shop.json", "{\"files\": {\"a\": 7");
    remove("src/main/assets/images/logo.png");
    assertEquals(true, build().contains(ASSETS + "logo.png"));
  }

  @Test
  void aBuildWithErrorsLeavesTheLastOneAlone() throws IOException {
    project.type("Shop", "manifests = \"application.js\"");
    List<String> before = build();
    remove("src/main/assets/images/logo.png");
    project.put("src/main/assets/js/application.js", "//= require gone\n");
    new DiskCompiler(folder)
        .compile(classes, List.of("-Aassetbundle.cache=off", "-s", folder + "/target/java"));
    assertEquals(
        before.stream().filter(name -> name.startsWith("META-INF")).toList(),
        DiskCompiler.tree(classes).keySet().stream()
            .filter(name -> name.startsWith("META-INF"))
            .toList());
  }
}
