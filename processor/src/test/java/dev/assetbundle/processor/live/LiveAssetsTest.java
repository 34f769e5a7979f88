package dev.assetbundle.processor.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.processor.text.ReadMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveAssetsTest {

  @TempDir Path folder;

  private LiveProject project() throws IOException {
    return new LiveProject(folder)
        .put("js/application.js", "//= require ./part/a\n//= require_self\nstart();\n")
        .put("js/part/a.js", "var a = 1;\n")
        .put("css/application.scss", "@import \"ink\";\np { color: $ink; b { c: url(one.png) } }\n")
        .put("css/_ink.scss", "$ink: #123;\n")
        .put("images/one.png", "one")
        .put("images/two.svg", "<svg width='3' height='4'></svg>");
  }

  @Test
  void tellsEverythingAboutAnAsset() throws Exception {
    try (LiveProject project = project().open()) {
      Map<String, Object> script = project.asset("application.js");
      assertEquals("var a = 1;\n\n\nstart();\n", LiveProject.text(script));
      assertTrue(
          String.valueOf(script.get("path")).matches("/assets/application-[0-9a-f]{64}\\.js"),
          script.toString());
      assertTrue(String.valueOf(script.get("integrity")).startsWith("sha384-"));
      assertEquals(22L, script.get("size"));
      assertEquals(true, script.get("fingerprinted"));
      assertEquals(false, script.get("module"));
      assertEquals(false, script.get("failed"));
      Map<String, Object> image = project.asset("two.svg");
      assertEquals(List.of(3, 4), List.of(image.get("width"), image.get("height")));
      assertEquals("image/svg+xml; charset=utf-8", image.get("contentType"));
      assertEquals(
          List.of("application.css", "application.js", "one.png", "two.svg"),
          project.list().stream().map(asset -> asset.get("logicalPath")).toList());
      String sheet = project.text("application.css");
      assertTrue(sheet.contains("url(one-") && sheet.contains("#123"), sheet);
    }
  }

  @Test
  void aMapIsThatOfTheSourcesAlsoIfNoNameTells() throws Exception {
    try (LiveProject project =
        new LiveProject(folder)
            .member("digest", "false")
            .option("sourceMaps", "external")
            .put("js/application.js", "go();\n")
            .put("css/application.scss", "a { b: c }\n")
            .open()) {
      String before = project.text("application.css");
      project.put("css/application.scss", "// said\na { b: c }\n");
      Thread.sleep(30);
      assertEquals(before, project.text("application.css"));
      String map = project.text("application.css.map");
      assertTrue(map.contains("// said"), map);
    }
  }

  @Test
  void mapsAreAssetsAndThoseOfSlicesAreNot() throws Exception {
    try (LiveProject project = project().option("sourceMaps", "external").open()) {
      assertEquals(
          List.of(
              "application.css",
              "application.css.map",
              "application.js",
              "application.js.map",
              "one.png",
              "two.svg"),
          project.list().stream().map(asset -> asset.get("logicalPath")).toList());
      Map<String, Object> script = project.asset("application.js");
      String url = String.valueOf(script.get("sourceMap"));
      assertEquals("/assets/" + url, project.asset("application.js.map").get("path"));
      assertTrue(LiveProject.text(script).endsWith("\n//# sourceMappingURL=" + url + "\n"));
      ReadMap whole = new ReadMap(project.text("application.js.map"));
      assertEquals(Optional.of(new ReadMap.Spot("part/a.js", 1, 5)), whole.at(1, 5));
      assertEquals(Optional.of(new ReadMap.Spot("application.js", 3, 1)), whole.at(4, 1));
      Map<?, ?> second = (Map<?, ?>) LiveProject.files(script).get(1);
      Map<String, Object> slice = LiveProject.named(second);
      Map<String, Object> map =
          LiveProject.named((Map<?, ?>) slice.getOrDefault("ownMap", Map.of()));
      assertEquals("/assets/" + slice.get("sourceMap"), map.get("path"));
      assertEquals(
          "\n\nstart();\n//# sourceMappingURL=" + slice.get("sourceMap") + "\n",
          LiveProject.text(slice));
      ReadMap own = new ReadMap(LiveProject.text(map));
      assertEquals(List.of("application.js"), own.sources());
      assertEquals("source/", own.field("sourceRoot"));
      assertEquals(Optional.of(new ReadMap.Spot("application.js", 3, 1)), own.at(3, 1));
      assertEquals(
          "//= require ./part/a\n//= require_self\nstart();\n", own.content("application.js"));
    }
  }

  @Test
  void givesTheSameObjectWhileNothingChangesAndTheSameAssetsBesideWhatDid() throws Exception {
    try (LiveProject project = project().open()) {
      Map<String, Object> first = project.assets().current();
      Map<String, Object> script = project.asset("application.js");
      Thread.sleep(30);
      assertSame(first, project.assets().current());
      project.put("css/_ink.scss", "$ink: #456;\n");
      Thread.sleep(30);
      assertTrue(project.text("application.css").contains("#456"));
      Map<String, Object> second = project.assets().current();
      assertNotSame(first, second);
      assertEquals(project.number(first) + 1, project.number(second));
      assertSame(script, project.asset("application.js"));
    }
  }

  @Test
  void oldPathsAreServedForTwentyBuildsAndThenRedirected() throws Exception {
    try (LiveProject project = project().open()) {
      String first = String.valueOf(project.asset("application.js").get("path"));
      for (int i = 0; i < 21; i++) {
        if (i < 20) {
          assertTrue(project.assets().locate(first).containsKey("asset"), i + " builds later");
        }
        project.put("js/part/a.js", "var a = 1" + i + ";\n");
        Thread.sleep(20);
        project.assets().current();
      }
      assertEquals(
          Map.of(
              "redirect",
              project.asset("application.js").get("path"),
              "logicalPath",
              "application.js"),
          project.assets().locate(first));
      assertEquals(Map.of(), project.assets().locate("/assets/none.js"));
    }
  }

  @Test
  void aFileOnDiskThatChangedIsRedirected() throws Exception {
    try (LiveProject project = project().open()) {
      String first = String.valueOf(project.asset("one.png").get("path"));
      assertEquals("one", project.text("one.png"));
      project.put("images/one.png", "other");
      Thread.sleep(20);
      assertEquals("other", project.text("one.png"));
      assertEquals(
          project.asset("one.png").get("path"), project.assets().locate(first).get("redirect"));
    }
  }

  @Test
  void aBundleHasASliceForEachOfItsFiles() throws Exception {
    try (LiveProject project = project().open()) {
      List<?> files = LiveProject.files(project.asset("application.js"));
      assertEquals(2, files.size());
      Map<?, ?> slice = (Map<?, ?>) files.get(0);
      String path = String.valueOf(slice.get("path"));
      assertTrue(path.matches("/assets/part-a\\.self-[0-9a-f]{64}\\.js"), path);
      Map<?, ?> found = (Map<?, ?>) project.assets().locate(path).get("asset");
      assertSame(slice, found);
      assertEquals(
          "application.js", project.assets().named("/assets/application.js").get("logicalPath"));
      assertEquals(Map.of(), project.assets().named("/assets/part-a.self.js"), "assets only");
      assertEquals(List.of(), LiveProject.files(project.asset("one.png")));
    }
  }

  @Test
  void aMistakeShowsInItsAssetAndHidesNoOther() throws Exception {
    try (LiveProject project = project().open()) {
      Map<String, Object> sheet = project.asset("application.css");
      project.put("js/part/a.js", "var (;\n").put("js/application.js", "//= require ./part/b\n");
      Thread.sleep(20);
      Map<String, Object> script = project.asset("application.js");
      assertEquals(true, script.get("failed"));
      assertTrue(LiveProject.text(script).contains("js/application.js"), LiveProject.text(script));
      assertSame(sheet, project.asset("application.css"));
      Map<String, Object> failed = project.assets().current();
      Thread.sleep(20);
      assertSame(failed, project.assets().current());
      assertEquals(1, project.log.size(), project.log.toString());
      assertTrue(project.log.get(0).startsWith("ERROR "), project.log.toString());
      project.put("js/part/a.js", "var b;\n").put("js/application.js", "//= require ./part/a\n");
      Thread.sleep(20);
      assertEquals("var b;", project.text("application.js").strip());
      assertEquals("INFO No asset has an error any more", project.log.get(1));
    }
  }

  @Test
  void aScriptThatNoBrowserRunsSaysWhyAndRecovers() throws Exception {
    try (LiveProject project = project().open()) {
      project.list();
      project
          .put("js/part/a.js", "var a = 1;\nvar list = [1, 2;\n")
          .put("js/application.js", "//= require ./part/a\n//= require_self\nstart() {\n");
      Thread.sleep(20);
      Map<String, Object> script = project.asset("application.js");
      assertEquals(true, script.get("failed"));
      String text = LiveProject.text(script);
      assertTrue(
          text.contains(
              "src/main/assets/js/part/a.js:2:12: error: this \\\"[\\\" is not closed [syntax-error]"
                  + "\\n    var list = [1, 2;\\n               ^"),
          text);
      assertTrue(text.contains("src/main/assets/js/application.js:3:9: error: "), text);
      assertEquals(2, project.log.size(), project.log.toString());
      project.put("js/part/a.js", "var a = 1;\nvar list = [1, 2];\n");
      Thread.sleep(20);
      text = project.text("application.js");
      assertTrue(text.contains("js/application.js:3") && !text.contains("part/a.js"), text);
      project.put("js/application.js", "//= require ./part/a\n//= require_self\nstart();\n");
      Thread.sleep(20);
      assertEquals(false, project.asset("application.js").get("failed"));
      assertTrue(project.text("application.js").endsWith("start();\n"));
    }
  }

  @Test
  void syntaxThatOnlyTheMinifierDoesNotKnowIsServed() throws Exception {
    String script = "class A { #b = /[a--b]/v; }\nexport default await f(new A());\n";
    try (LiveProject project = project().put("js/application.js", script).open()) {
      assertEquals(script, project.text("application.js"));
      assertEquals(List.of(), project.log);
    }
  }

  @Test
  void aRequestWaitsSoLongForABuildAndThenGetsTheLastState() throws Exception {
    try (LiveProject project = project().setting("patience", "200").open()) {
      Map<String, Object> last = project.assets().current();
      CountDownLatch end = new CountDownLatch(1);
      // A build says what is wrong before it is over.
      project.eachLine(line -> await(end));
      project.put("js/application.js", "//= require none\n");
      Thread.sleep(20);
      assertSame(last, project.assets().current());
      assertEquals(false, project.asset("application.js").get("failed"));
      end.countDown();
      for (int i = 0; i < 500 && project.assets().current() == last; i++) {
        Thread.sleep(20);
      }
      assertEquals(true, project.asset("application.js").get("failed"));
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aProjectWithoutAStateThatIsGoodShowsWhatIsThere() throws Exception {
    try (LiveProject project = project().put("css/_ink.scss", "$ink: ;;{\n").open()) {
      assertEquals(true, project.asset("application.css").get("failed"));
      assertEquals(false, project.asset("application.js").get("failed"));
    }
  }

  @Test
  void givesTheFilesOfLiveModeItself() throws Exception {
    try (LiveProject project = project().open()) {
      Map<String, Object> json = project.assets().file("state.json");
      assertEquals("application/json", json.get("contentType"));
      assertTrue(project.assets().file("client.js").containsKey("bytes"));
      assertEquals(Map.of(), project.assets().file("none.js"));
    }
  }

  @Test
  void anotherCompilationIsFollowed() throws Exception {
    try (LiveProject project = project().open()) {
      project.list();
      project.put("js/admin.js", "admin();\n");
      project.member("manifests", "application.js", "admin.js").writeRecord();
      Thread.sleep(20);
      assertEquals("admin();\n", project.text("admin.js"));
    }
  }

  @Test
  void saysWhyThereIsNothingToServe() throws Exception {
    Path none = folder.resolve("target/assetbundle/classes.live");
    IOException missing =
        assertThrows(IOException.class, () -> LiveAssets.open(none, Map.of(), (a, b) -> {}));
    assertEquals(none + " can't be read: compile the application again", missing.getMessage());
    Files.createDirectories(none.getParent());
    project().writeRecord();
    String text = Files.readString(none);
    Files.writeString(none, text.replace("base\t" + folder, "base\t" + folder + "/gone"));
    IOException gone =
        assertThrows(IOException.class, () -> LiveAssets.open(none, Map.of(), (a, b) -> {}));
    assertTrue(gone.toString().contains("/gone, is gone"), gone.toString());
  }

  @Test
  void theMapOfASliceHasTheLinesOfBrowsers() throws Exception {
    try (LiveProject project =
        project()
            .put("js/part/a.js", "var a = `\u2028`; /*\u2029*/ b();\nc();\n")
            .put("js/application.js", "//= require ./part/a\n/*\u2028*/ start();\n")
            .option("sourceMaps", "external")
            .open()) {
      ReadMap first = slice(project, 0);
      assertEquals(Optional.of(new ReadMap.Spot("part/a.js", 1, 20)), first.at(3, 4));
      assertEquals(Optional.of(new ReadMap.Spot("part/a.js", 2, 1)), first.at(4, 1));
      assertEquals(
          Optional.of(new ReadMap.Spot("application.js", 2, 7)), slice(project, 1).at(3, 4));
    }
  }

  private static ReadMap slice(LiveProject project, int index) throws Exception {
    Map<?, ?> file = (Map<?, ?>) LiveProject.files(project.asset("application.js")).get(index);
    Map<?, ?> map = (Map<?, ?>) LiveProject.named(file).getOrDefault("ownMap", Map.of());
    return new ReadMap(LiveProject.text(LiveProject.named(map)));
  }
}
