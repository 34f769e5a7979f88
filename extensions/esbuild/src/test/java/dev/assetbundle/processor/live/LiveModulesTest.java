package dev.assetbundle.processor.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Linked modules, their chunks and their stylesheet, while somebody edits them. */
class LiveModulesTest {

  private static final String HELP = "application-chunk-help.js";
  private static final String SHARED = "application-chunk-shared.js";

  @TempDir Path folder;

  private LiveProject project() throws IOException {
    return new LiveProject(folder)
        .member("manifests", "application.js")
        .member("statics")
        .put(
            "js/application.ts",
            """
            import { log } from "./log";
            import "./application.css";
            const who: string = "entry";
            log(who);
            import("./help").then((help) => help.open());
            """)
        .put("js/log.ts", "export const log = (text: string) => console.log(text, 'one');\n")
        .put("js/help.ts", help("help"))
        .put("js/application.css", "a { color: red }\n")
        .put("js/help.css", "b { color: green }\n");
  }

  private static String help(String text) {
    return """
    import { log } from "./log";
    import "./help.css";
    export const open = () => log("%s");
    """
        .formatted(text);
  }

  private static String path(LiveProject project, String name) {
    return String.valueOf(project.asset(name).get("path"));
  }

  private static String fileName(LiveProject project, String name) {
    return path(project, name).substring("/assets/".length());
  }

  private static List<Object> names(LiveProject project) {
    return project.list().stream().map(asset -> asset.get("logicalPath")).toList();
  }

  @Test
  void anEntryHasItsChunksAndStylesBesideIt() throws Exception {
    try (LiveProject project = project().open()) {
      assertEquals(List.of(HELP, SHARED, "application.css", "application.js"), names(project));
      Map<String, Object> entry = project.asset("application.js");
      assertEquals(true, entry.get("module"));
      assertEquals(List.of(), LiveProject.files(entry), "pages load a module as a whole");
      assertTrue(LiveProject.text(entry).contains("\"./" + fileName(project, SHARED) + "\""));
      assertTrue(LiveProject.text(entry).contains("\"./" + fileName(project, HELP) + "\""));
      assertTrue(String.valueOf(project.asset(SHARED).get("integrity")).startsWith("sha384-"));
      assertTrue(
          String.valueOf(entry.get("preloads")).contains(path(project, SHARED)), entry.toString());
      String sheet = project.text("application.css");
      assertTrue(sheet.contains("red") && sheet.contains("green"), sheet);
    }
  }

  @Test
  void anEditOfAChunkGivesItAndItsEntryOtherNamesAndLeavesTheRest() throws Exception {
    try (LiveProject project = project().open()) {
      Map<String, Object> shared = project.asset(SHARED);
      Map<String, Object> sheet = project.asset("application.css");
      String help = path(project, HELP);
      String entry = path(project, "application.js");

      project.put("js/help.ts", help("other"));
      Thread.sleep(20);

      assertTrue(project.text(HELP).contains("other"), project.text(HELP));
      assertNotEquals(help, path(project, HELP));
      assertNotEquals(entry, path(project, "application.js"));
      assertSame(shared, project.asset(SHARED));
      assertSame(sheet, project.asset("application.css"));
      // A page that was loaded before may still ask for it.
      Map<String, Object> old =
          LiveProject.named(
              (Map<?, ?>) project.assets().locate(help).getOrDefault("asset", Map.of()));
      assertTrue(LiveProject.text(old).contains("\"help\""));
    }
  }

  @Test
  void anEditOfAnImportedStylesheetLeavesTheScripts() throws Exception {
    try (LiveProject project = project().open()) {
      String entry = path(project, "application.js");
      String help = path(project, HELP);

      project.put("js/help.css", "b { color: navy }\n");
      Thread.sleep(20);

      assertTrue(project.text("application.css").contains("navy"));
      assertEquals(entry, path(project, "application.js"));
      assertEquals(help, path(project, HELP));
    }
  }

  @Test
  void aMistakeInAChunkFailsItsEntryUntilItIsMended() throws Exception {
    try (LiveProject project = project().open()) {
      String good = project.text("application.css");

      project.put("js/help.ts", "export const open = (;\n");
      Thread.sleep(20);

      Map<String, Object> entry = project.asset("application.js");
      assertEquals(true, entry.get("failed"));
      assertTrue(LiveProject.text(entry).contains("js/help.ts:1:22"), LiveProject.text(entry));
      assertFalse(LiveProject.text(entry).contains("chunk"), LiveProject.text(entry));
      assertEquals(good, project.text("application.css"));

      project.put("js/help.ts", "export const open = () => console.log('mended');\n");
      Thread.sleep(20);

      assertEquals(false, project.asset("application.js").get("failed"));
      assertTrue(project.text(HELP).contains("mended"), project.text(HELP));
    }
  }

  @Test
  void aModuleThatIsMissingIsTakenWhenItIsThere() throws Exception {
    try (LiveProject project =
        project().put("js/help.ts", "import './more';\nexport const open = 1;\n").open()) {
      assertTrue(project.text("application.js").contains("js/help.ts:1:8"));

      project.put("js/more.ts", "console.log('more');\n");
      Thread.sleep(20);

      assertTrue(project.text(HELP).contains("more"), project.text(HELP));
      assertTrue(project.text("application.css").contains("red"));
    }
  }
}
