package dev.assetbundle.processor.javac;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sources that a library puts into its jar, for other modules. */
class LibraryTest {

  private static final String LIBRARY = "META-INF/assetbundle/library/";

  @TempDir Path folder;
  private Project project;
  private Path classes;

  @BeforeEach
  void start() {
    project =
        new Project(folder)
            .put("app/assets/javascripts/application.js", "//= require acme/menu\n")
            .put("app/assets/javascripts/acme/menu.js", "menu();\n")
            .put("app/assets/javascripts/acme/typed.ts", "let a: number = 1;\n")
            .put("app/assets/stylesheets/acme/_ink.scss", "$ink: #123;\n")
            .put("app/assets/stylesheets/application.css", "a{}\n")
            .put("app/assets/images/acme/cart.svg", "<svg/>")
            .put("lib/assets/javascripts/acme/menu.js", "hidden();\n")
            .put("lib/assets/javascripts/acme/data.json.erb", "{}\n");
    classes = folder.resolve("target/classes");
  }

  private String compile(String... options) throws IOException {
    List<String> all = new java.util.ArrayList<>(List.of("-Aassetbundle.minify=false"));
    all.addAll(List.of("-s", Files.createDirectories(folder.resolve("target/java")).toString()));
    all.addAll(List.of(options.length == 0 ? new String[] {"-Aassetbundle.cache=off"} : options));
    return new DiskCompiler(folder).compile(classes, all).said();
  }

  private List<String> library() {
    return DiskCompiler.tree(classes).keySet().stream()
        .filter(name -> name.startsWith(LIBRARY))
        .map(name -> name.substring(LIBRARY.length()))
        .toList();
  }

  @Test
  void rootsKeepTheirOrderAndAllTheirFiles() throws IOException {
    project.type("Shop", "library = true");
    assertEquals("", compile());
    assertEquals(
        List.of(
            "1-images/acme/cart.svg",
            "2-javascripts/acme/menu.js",
            "2-javascripts/acme/typed.ts",
            "2-javascripts/application.js",
            "3-stylesheets/acme/_ink.scss",
            "3-stylesheets/application.css",
            "4-javascripts/acme/data.json.erb",
            "4-javascripts/acme/menu.js"),
        library());
    SortedMap<String, byte[]> tree = DiskCompiler.tree(classes);
    assertArrayEquals(
        "menu();\n".getBytes(StandardCharsets.UTF_8),
        tree.get(LIBRARY + "2-javascripts/acme/menu.js"));
    assertEquals(1, tree.keySet().stream().filter(name -> name.endsWith("shop.Shop.json")).count());
    assertEquals(true, tree.containsKey("shop/Assets.class"));
  }

  @Test
  void moreThanNineRootsStayInOrderOfTheirNames() throws IOException {
    for (int i = 10; i < 20; i++) {
      project.put("vendor/assets/v" + i + "/v" + i + ".js", "v();\n");
    }
    project.type("Shop", "library = true");
    assertEquals("", compile());
    List<String> folders =
        library().stream().map(name -> name.substring(0, name.indexOf('/'))).distinct().toList();
    assertEquals("01-images", folders.get(0));
    assertEquals("14-v19", folders.get(13));
  }

  @Test
  void secretsAndLeftoversStay() throws IOException {
    String root = "app/assets/javascripts/";
    for (String name :
        List.of(
            ".env",
            "secrets.json",
            "notes.md",
            "menu.js.map",
            "package.json",
            "menu.js~",
            "server.pem",
            "node_modules/lib/index.js",
            "webpack.config.json",
            "old.zip")) {
      project.put(root + name, "{}\n");
    }
    project.put(root + "pack/package.json", "{\"main\": \"pack.js\"}\n");
    project.put(root + "pack/pack.js", "pack();\n");
    project.put(root + "pack/words.xyz", "xyz\n");
    project.type("Shop", "library = true, statics = {\"**\", \"**.xyz\"}");
    compile();
    assertEquals(
        List.of(
            "2-javascripts/acme/menu.js",
            "2-javascripts/acme/typed.ts",
            "2-javascripts/application.js",
            "2-javascripts/pack/pack.js",
            "2-javascripts/pack/package.json",
            "2-javascripts/pack/words.xyz"),
        library().stream().filter(name -> name.startsWith("2-")).toList());
  }

  @Test
  void filesComeAndGoWithTheirSourcesAndTheMember() throws IOException {
    String[] cached = {"-Aassetbundle.cache=" + folder.resolve("cache")};
    project.type("Shop", "library = true");
    assertEquals("", compile(cached));
    project.put("target/classes/" + LIBRARY + "own/by-hand.js", "mine();\n");
    Files.delete(folder.resolve("lib/assets/javascripts/acme/menu.js"));
    project.put("app/assets/stylesheets/acme/_ink.scss", "$ink: #456;\n");
    assertEquals("", compile(cached));
    assertEquals(false, library().contains("4-javascripts/acme/menu.js"));
    assertArrayEquals(
        "$ink: #456;\n".getBytes(StandardCharsets.UTF_8),
        DiskCompiler.tree(classes).get(LIBRARY + "3-stylesheets/acme/_ink.scss"));
    Files.delete(classes.resolve(LIBRARY + "2-javascripts/acme/menu.js"));
    assertEquals("", compile(cached));
    assertEquals(true, library().contains("2-javascripts/acme/menu.js"));
    project.type("Shop", "library = false");
    Files.delete(folder.resolve("app/assets/javascripts/acme/typed.ts"));
    assertEquals("", compile(cached));
    assertEquals(List.of("own/by-hand.js"), library());
  }

  @Test
  void nothingIsWrittenIfThereIsAnError() throws IOException {
    project.type("Shop", "library = true");
    project.put("app/assets/javascripts/application.js", "//= require acme/mneu\n");
    assertEquals(true, compile().contains("[missing-asset]"));
    assertEquals(List.of(), library());
  }

  @Test
  void aLibraryMayHaveNothingToPublish() throws IOException {
    project.type("Shop", "library = true, manifests = {}, statics = {}");
    assertEquals("", compile());
    assertEquals(8, library().size());
    assertEquals(
        true,
        DiskCompiler.tree(classes).keySet().stream()
            .noneMatch(name -> name.startsWith("META-INF/resources")));
  }
}
