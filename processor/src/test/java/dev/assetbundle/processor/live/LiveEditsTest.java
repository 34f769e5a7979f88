package dev.assetbundle.processor.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assetbundle.processor.javac.RandomEdits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random edits, after each of which a session that goes on must serve what one serves that has just
 * begun. {@code -Dincremental.scripts=500} runs more of them, {@code -Dincremental.seed} others.
 */
class LiveEditsTest {

  @TempDir Path folder;

  /** Returns what is served of the assets, by their names. */
  private static Map<String, String> served(List<Map<String, Object>> assets) throws Exception {
    Map<String, String> served = new TreeMap<>();
    for (Map<String, Object> asset : assets) {
      // What a failed one says names the session.
      served.put(
          name(asset),
          Boolean.TRUE.equals(asset.get("failed"))
              ? "failed"
              : asset.get("path") + " " + asset.get("integrity") + "\n" + LiveProject.text(asset));
    }
    return served;
  }

  private static String name(Map<String, Object> asset) {
    return String.valueOf(asset.get("logicalPath"));
  }

  /** Returns what a page is told of mistakes. */
  private static String said(LiveProject project) throws Exception {
    JsonNode state = project.state();
    return state.path("errors").toPrettyString() + "\n" + state.path("warnings").toPrettyString();
  }

  private static LiveProject project(Path root, String watch) {
    return new LiveProject(root).member("statics").setting("watch", watch);
  }

  @ParameterizedTest
  @ValueSource(strings = {"on", "off"})
  void aSessionServesWhatANewOneDoes(String watch) throws Exception {
    Path root = folder.resolve("project");
    RandomEdits edits = new RandomEdits(root, RandomEdits.SEED);
    int good = 0;
    int failures = 0;
    try (LiveProject project = project(root, watch).open()) {
      project.list();
      for (int script = 0; script < RandomEdits.SCRIPTS; script++) {
        // A state counts for a moment even if nobody saw a change.
        Thread.sleep(60);
        String what =
            "seed " + RandomEdits.SEED + ", script " + script + ": " + edits.script(folder, folder);
        for (String option : edits.options()) {
          String[] parts = option.replaceFirst("-Aassetbundle\\.", "").split("=", 2);
          project.option(parts[0], parts[1]);
        }
        project.writeRecord();
        List<Map<String, Object>> now = project.list();
        try (LiveProject other = project(root, "off").options(project).open()) {
          Map<String, String> expected = served(other.list());
          boolean isGood = other.log.stream().noneMatch(line -> line.startsWith("ERROR"));
          // After a mistake a session also has assets from before. The bytes of images are on disk
          // only, so that such a one cannot be served when its file has changed.
          List<Map<String, Object>> same =
              isGood
                  ? now
                  : now.stream().filter(asset -> expected.containsKey(name(asset))).toList();
          assertEquals(expected, served(same), what);
          assertEquals(said(other), said(project), what);
          good += isGood ? 1 : 0;
          failures = isGood ? 0 : failures + 1;
        }
        if (failures == 2) {
          edits.repair();
        }
      }
    }
    assertTrue(
        good > RandomEdits.SCRIPTS / 2,
        good + " of " + RandomEdits.SCRIPTS + " scripts gave a build");
  }

  @ParameterizedTest
  @ValueSource(strings = {"on", "off"})
  void eachWayToSaveAFileIsSeen(String watch) throws Exception {
    LiveProject project =
        project(folder, watch)
            .put("js/application.js", "//= require_tree ./parts\n")
            .put("js/parts/a.js", "a0;\n")
            .put("css/application.css", "p { color: red }\n");
    Random random = new Random(RandomEdits.SEED);
    try (project) {
      project.open();
      project.list();
      String text = "a0;";
      for (int i = 10; i < 40; i++) {
        Thread.sleep(30);
        text = "a" + i + ";";
        Path file = project.file("js/parts/a.js");
        switch (random.nextInt(4)) {
          case 0 -> project.put("js/parts/a.js", text + "\n");
          case 1 -> {
            Path temporary = project.file("js/parts/.a.js.tmp");
            Files.writeString(temporary, text + "\n");
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
          }
          case 2 -> {
            FileTime time = Files.getLastModifiedTime(file);
            project.put("js/parts/a.js", text + "\n");
            Files.setLastModifiedTime(file, time);
          }
          default -> {
            Path parts = project.file("js/parts");
            Path old = project.file("js/old");
            Files.move(parts, old);
            project.put("js/parts/a.js", text + "\n");
            Files.delete(old.resolve("a.js"));
            Files.delete(old);
          }
        }
        assertEquals(text, project.text("application.js").strip(), "edit " + i);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"on", "off"})
  void newAndRemovedFoldersAreSeen(String watch) throws Exception {
    LiveProject project =
        project(folder, watch)
            .put("js/application.js", "//= require_tree .\n")
            .put("css/application.css", "p { color: red }\n");
    try (project) {
      project.open();
      project.list();
      for (int i = 0; i < 5; i++) {
        Thread.sleep(30);
        project.put("js/new/deep/x.js", "x" + i + ";\n");
        assertEquals("x" + i + ";", project.text("application.js").strip());
        Thread.sleep(30);
        project.put("js/new/deep/x.js", "y" + i + ";\n");
        assertEquals("y" + i + ";", project.text("application.js").strip());
        Thread.sleep(30);
        Files.delete(project.file("js/new/deep/x.js"));
        Files.delete(project.file("js/new/deep"));
        Files.delete(project.file("js/new"));
        assertEquals("", project.text("application.js").strip());
      }
    }
  }

  @Test
  void aCleanedBuildFolderCostsTimeOnly() throws Exception {
    LiveProject project =
        project(folder, "on")
            .put("js/application.js", "a;\n")
            .put("css/application.css", "p { color: red }\n");
    try (project) {
      project.open();
      project.list();
      for (String name : List.of("b", "c", "d")) {
        Thread.sleep(30);
        project.list();
        try (var files = Files.list(project.record().resolveSibling("classes.live.watch"))) {
          for (Path file : files.toList()) {
            Files.delete(file);
          }
        }
        Files.delete(project.record().resolveSibling("classes.live.watch"));
        Thread.sleep(30);
        project.put("js/application.js", name + ";\n");
        assertEquals(name + ";", project.text("application.js").strip());
      }
    }
  }
}
