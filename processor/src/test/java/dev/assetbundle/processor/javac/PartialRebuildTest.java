package dev.assetbundle.processor.javac;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.processor.incremental.store.DiskStore;
import dev.assetbundle.processor.model.Digests;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds that reuse a part of the results of the previous one. */
@Tag("slow")
class PartialRebuildTest {

  private static final String SCRIPTS = "com\\.google\\.javascript\\..*|.*\\.syntax\\.js\\.\\w+";
  private static final String SHEETS = "io\\.bit3\\.jsass\\..*|.*\\.syntax\\.css\\.\\w+";
  private static final String COFFEE = "org\\.mozilla\\.javascript\\..*";

  @TempDir Path folder;
  private Project project;
  private Path classes;
  private Path cache;

  @BeforeEach
  void start() {
    project =
        new Project(folder)
            .put("pom.xml", "")
            .put("src/main/assets/js/application.js", "//= require ./cart\nstart(1 + 2);\n")
            .put("src/main/assets/js/cart.coffee", "cart = -> 1\n")
            .put("src/main/assets/css/application.scss", "@import \"ink\"; a { b: $ink }\n")
            .put("src/main/assets/css/_ink.scss", "$ink: url(l.png);\n")
            .put("src/main/assets/images/l.png", "logo")
            .put("src/main/assets/images/m.svg", "<svg>" + " ".repeat(900) + "</svg>");
    shop("");
    classes = folder.resolve("target/classes");
    cache = folder.resolve("cache");
  }

  private void shop(String more) {
    project.type("Shop", "manifests = {\"application.js\", \"application.css\"}" + more);
  }

  private DiskCompiler.Outcome compile(Path output, String cacheOption, boolean minify) {
    return new DiskCompiler(folder)
        .compile(
            output,
            List.of(
                "-Aassetbundle.worker=off",
                "-Aassetbundle.minify=" + minify,
                "-Aassetbundle.cache=" + cacheOption));
  }

  /** Builds on top of the last build, compares with a clean one, and returns what was said. */
  private String build() {
    Path clean = folder.resolve("clean" + System.nanoTime());
    DiskCompiler.Outcome expected = compile(clean, "off", false);
    DiskCompiler.Outcome built = compile(classes, cache.toString(), false);
    assertEquals(expected, built);
    assertTrue(built.succeeded(), built.said());
    assertEquals(listing(clean), listing(classes));
    return built.said();
  }

  /** Builds with minifying, compares with a clean build, and returns which classes were loaded. */
  private Set<String> loaded(String pattern) throws Exception {
    LoggedJavac.Run run = new LoggedJavac(folder).run(classes);
    Path clean = folder.resolve("clean" + System.nanoTime());
    compile(clean, "off", true);
    assertEquals(listing(clean), listing(classes), run.said());
    return run.loaded(pattern);
  }

  private static List<String> listing(Path root) {
    return DiskCompiler.tree(root).entrySet().stream()
        .map(file -> file.getKey() + " " + Digests.sha256(file.getValue()))
        .toList();
  }

  private List<Path> entries(byte[] start) throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path file : files(cache)) {
      byte[] value = store().get(key(file)).orElse(new byte[0]);
      if (value.length >= start.length
          && ByteBuffer.wrap(value, 0, start.length).equals(ByteBuffer.wrap(start))) {
        found.add(file);
      }
    }
    return found;
  }

  private static List<Path> files(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private DiskStore store() {
    return new DiskStore(cache, 1L << 30);
  }

  private static String key(Path file) {
    return file.getName(file.getNameCount() - 2) + file.getName(file.getNameCount() - 1).toString();
  }

  /** Returns where the results of the last build are. */
  private Path results() throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path file : entries("\nresults 11".getBytes(StandardCharsets.US_ASCII))) {
      String text = new String(store().get(key(file)).orElseThrow(), StandardCharsets.ISO_8859_1);
      if (text.contains("src/main/assets/js/cart.coffee")) {
        found.add(file);
      }
    }
    assertEquals(1, found.size(), found.toString());
    return found.get(0);
  }

  private static void damage(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
  }

  private void forgetOutput() throws IOException {
    for (Path file : files(classes)) {
      Files.delete(file);
    }
  }

  @Test
  void aWarningThatTheCompilerMakesAnErrorFailsEachBuild() {
    project.put("src/main/assets/css/_ink.scss", "@warn \"old ink\"; $ink: url(l.png);\n");
    List<String> strict =
        List.of(
            "-Werror",
            "-Aassetbundle.worker=off",
            "-Aassetbundle.cache=" + cache,
            "-Aassetbundle.minify=false");
    String shop = "manifests = {\"application.js\", \"application.css\"}";
    for (String change : List.of("first", "none", "other script", "other class")) {
      switch (change) {
        case "other script" -> project.put("src/main/assets/js/cart.coffee", "cart = -> 2\n");
        case "other class" -> project.type("Shop", shop + ", className = \"Files\"");
        default -> {}
      }
      DiskCompiler.Outcome built = new DiskCompiler(folder).compile(classes, strict);
      assertFalse(built.succeeded(), change);
      assertEquals(2, built.said().split("sass-warning", -1).length, change + ": " + built.said());
    }
  }

  @Test
  void filesThatDoNotDependOnAChangeAreNotConverted() throws Exception {
    assertNotEquals(Set.of(), loaded(SCRIPTS));
    project.put("src/main/assets/images/m.svg", "<svg>" + " ".repeat(901) + "</svg>");
    assertEquals(Set.of(), loaded(SCRIPTS + "|" + SHEETS + "|" + COFFEE), "an image");
    project.put("src/main/assets/images/l.png", "other logo");
    assertEquals(Set.of(), loaded(SCRIPTS + "|" + COFFEE), "an image of a stylesheet");
    project.put("src/main/assets/css/_ink.scss", "$ink: url(m.svg);\n");
    assertEquals(Set.of(), loaded(SCRIPTS + "|" + COFFEE), "an imported file");
    project.put("src/main/assets/js/application.js", "//= require ./cart\nstart(2 + 2);\n");
    assertEquals(Set.of(), loaded(SHEETS + "|" + COFFEE), "a script");
  }

  @Test
  void traceOfAReusedResultBelongsToTheNewBuild() {
    build();
    project.put("src/main/assets/images/m.svg", "<svg/>");
    build();
    project.put("src/main/assets/images/l.png", "other logo");
    build();
    project.put("src/main/assets/js/cart.coffee", "cart = -> 2\n");
    build();
    project.put("src/main/assets/css/_ink.scss", "$ink: blue;\n");
    build();
  }

  @Test
  void aNewFileChangesTheResultsThatLookedForIt() throws Exception {
    shop(", unknownAssets = dev.assetbundle.AssetBundle.UnknownAssets.PASS");
    project.put("src/main/assets/css/_ink.scss", "$ink: url(late.png);\n");
    assertNotEquals(Set.of(), loaded(SHEETS));
    project.put("src/main/assets/images/late.png", "late");
    Set<String> loaded = loaded(SCRIPTS + "|" + SHEETS);
    assertNotEquals(Set.of(), loaded);
    assertTrue(loaded.stream().noneMatch(name -> name.matches(SCRIPTS)), loaded.toString());
    assertTrue(listing(classes).toString().contains("late-"));
  }

  @Test
  void aRootThatAppearsChangesEverything() {
    build();
    project.put("vendor/assets/js/unrelated.js", "");
    project.put("app/assets/first/cart.coffee", "cart = -> 3\n");
    project.put("src/main/assets/early/l.png", "earlier");
    build();
  }

  @Test
  void assetsThatDependOnEachOtherAreBuiltAgainTogether() throws Exception {
    project
        .put("src/main/assets/js/application.js", "//= depend_on_asset application.css\nstart();\n")
        .put(
            "src/main/assets/css/application.scss",
            "//= depend_on_asset other.js\n@import \"ink\"; a { b: $ink }\n")
        .put("src/main/assets/js/other.js", "//= depend_on_asset application.js\nother();\n");
    loaded(SCRIPTS);
    assertEquals(Set.of(), loaded(SCRIPTS), "nothing changed");
    // Whoever depends on it, by however many others, is worked on again.
    for (String file : List.of("css/_ink.scss", "js/other.js")) {
      Path path = project.path("src/main/assets/" + file);
      Files.writeString(path, Files.readString(path) + "\n\n");
      assertTrue(loaded(SCRIPTS).stream().anyMatch(name -> name.endsWith("JsTokenizer")), file);
    }
  }

  @Test
  void everyWayToFindAFileIsWatched() throws IOException {
    shop(
        ", paths = {\"none\", \"src/main/assets/js\", \"src/main/assets/css\","
            + " \"src/main/assets\", \"lib/*\"}");
    project
        .put("lib/a/kit/package.json", "{\"main\": \"one.js\"}")
        .put("lib/a/kit/one.js", "one;\n")
        .put("lib/a/kit/two.js", "two;\n")
        .put("lib/a/box/index.js", "box;\n")
        .put("lib/a/leaf.js", "leaf;\n")
        .put("lib/a/data.json", "{}")
        .put("src/main/assets/icons/i.svg.erb", "<svg><%= asset_path('images/l.png') %></svg>\n")
        .put("src/main/assets/js/linked/x.js", "x;\n")
        .put(
            "src/main/assets/js/application.js",
            """
            //= require kit
            //= require box
            //= require leaf
            //= stub stubbed
            //= require stubbed
            //= link_tree ./linked
            //= depend_on data.json
            //= depend_on_asset icons/i.svg
            //= depend_on_directory ./linked
            start();
            """)
        .put("src/main/assets/js/stubbed.js", "stubbed;\n")
        .put(
            "src/main/assets/css/_ink.scss",
            "$ink: asset-data-url('icons/i.svg') url(../images/l.png);\n");
    build();
    project.put("lib/a/kit/package.json", "{\"main\": \"two.js\"}");
    build();
    project.put("lib/a/kit/bower.json", "{\"main\": [\"one.js\"]}");
    build();
    Files.delete(project.path("lib/a/kit/bower.json"));
    project.put("lib/a/kit/.bower.json", "{\"main\": \"one.js\"}");
    build();
    Files.delete(project.path("lib/a/kit/.bower.json"));
    Files.delete(project.path("lib/a/kit/package.json"));
    project.put("lib/a/kit/index.coffee", "index = 1\n");
    build();
    project.put("lib/a/box.js", "box(\"the file goes before the folder\");\n");
    build();
    project.put("src/main/assets/js/stubbed.js", "//= require leaf\nstubbed;\n");
    build();
    project.put("src/main/assets/js/linked/deep/y.js", "y;\n");
    build();
    project.put("src/main/assets/images/l.png", "other logo");
    build();
    project.put("src/main/assets/icons/i.svg.erb", "<svg></svg>\n");
    build();
    project.put("src/main/assets/leaf.js", "earlier(\"root\");\n");
    build();
    project.put("none/leaf.js", "first(\"root\");\n").put("none/_ink.scss", "$ink: blue;\n");
    build();
    project.put("lib/0/data.json", "another").put("lib/0/kit.js", "kit;\n");
    build();
    Files.delete(project.path("none/leaf.js"));
    Files.delete(project.path("none/_ink.scss"));
    Files.delete(project.path("none"));
    build();
  }

  @Test
  void warningsAreReportedAgain() {
    project.put("src/main/assets/css/application.scss", "@warn \"old\"; a { b: url(l.png) }\n");
    project.put("src/main/assets/js/application.js", "//= require ./strict\n//= require ./cart\n");
    project.put("src/main/assets/js/strict.js", "\"use strict\";\nstart(1);\n");
    String said = build();
    assertTrue(said.contains("[sass-warning]") && said.contains("[strict-spreads]"), said);
    project.put("src/main/assets/images/m.svg", "<svg/>");
    assertEquals(said, build());
    // The place of the warning is in a file whose result is reused.
    project.put("src/main/assets/js/cart.coffee", "cart = -> 2\n");
    assertEquals(said, build());
  }

  @Test
  void whatTwoGroupsOfSettingsHaveInCommonIsReportedOnce() {
    project.put("src/main/assets/js/application.js", "//= require ./strict\n//= require ./cart\n");
    project.put("src/main/assets/js/strict.js", "\"use strict\";\nstart(1);\n");
    project.type(
        "Admin", "manifests = \"application.js\", version = \"2\", className = \"Admins\"");
    String said = build();
    project.put("src/main/assets/css/application.scss", "@warn \"new\"; a { b: url(l.png) }\n");
    project.put("src/main/assets/js/cart.coffee", "cart = -> 2\n");
    String more = build();
    assertEquals(2, more.split("strict-spreads", -1).length, more);
    assertNotEquals(said, more);
  }

  @Test
  void missingOrDamagedResultsAreComputedAgain() throws Exception {
    build();
    Files.delete(results());
    project.put("src/main/assets/images/l.png", "other logo");
    build();
    damage(results());
    project.put("src/main/assets/images/l.png", "another logo");
    build();
    results();
  }

  // As if a build had been killed after it stored its record and before it stored its results.
  @Test
  void resultsOfAnOlderBuildAreOutOfDate() throws Exception {
    build();
    String key = key(results());
    byte[] older = store().get(key).orElseThrow();
    project.put("src/main/assets/css/_ink.scss", "$ink: blue;\n");
    project.put("src/main/assets/js/cart.coffee", "cart = -> 2\n");
    build();
    store().put(key, older);
    project.put("src/main/assets/images/l.png", "other logo");
    build();
    store().put(key, older);
    project.put("src/main/assets/css/_ink.scss", "$ink: url(l.png);\n");
    build();
  }

  @Test
  void resultsOfAnotherFormatAreComputedAgain() throws Exception {
    build();
    String key = key(results());
    byte[] whole = store().get(key).orElseThrow();
    for (int other : new int[] {0, 3, 4, 7, 8}) {
      byte[] changed = whole.clone();
      changed[other] ^= 0x7f;
      store().put(key, other == 0 ? "nonsense".getBytes(StandardCharsets.UTF_8) : changed);
      project.put("src/main/assets/images/l.png", "logo " + other);
      build();
    }
  }

  @Test
  void anOutputThatIsMissingInTheCacheIsBuiltAgain() throws Exception {
    build();
    for (Path file : files(cache)) {
      if (isOutput(file)) {
        Files.delete(file);
      }
    }
    forgetOutput();
    project.put("src/main/assets/images/m.svg", "<svg/>");
    build();
  }

  @Test
  void anOutputThatIsDamagedInTheCacheIsBuiltAgain() throws Exception {
    build();
    for (Path file : files(cache)) {
      if (isOutput(file)) {
        damage(file);
      }
    }
    forgetOutput();
    project.put("src/main/assets/images/m.svg", "<svg/>");
    build();
  }

  private boolean isOutput(Path file) throws IOException {
    byte[] value = store().get(key(file)).orElse(new byte[0]);
    return DiskCompiler.tree(classes).entrySet().stream()
        .filter(output -> output.getKey().matches(".*/application-\\w+\\.(js|css)"))
        .anyMatch(output -> ByteBuffer.wrap(output.getValue()).equals(ByteBuffer.wrap(value)));
  }
}
