package dev.assetbundle.processor.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of a bundle, which pages may show apart. */
class LiveSlicesTest {

  @TempDir Path folder;

  private LiveProject open() throws IOException {
    return new LiveProject(folder)
        .put("js/application.js", "//= require ./part/a\n//= require_self\nstart();\n")
        .put("js/part/a.js", "var a = 1;\n")
        .option("sourceMaps", "external")
        .open();
  }

  /** Returns the names of all that pages are told of. */
  private static List<String> told(LiveProject project) throws IOException {
    byte[] state =
        (byte[]) Objects.requireNonNull(project.assets().file("state.json").get("bytes"));
    JsonNode assets =
        new ObjectMapper().readTree(new String(state, StandardCharsets.UTF_8)).path("assets");
    List<String> names = new ArrayList<>();
    assets.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static String path(LiveProject project, int slice) {
    Object file = LiveProject.files(project.asset("application.js")).get(slice);
    return String.valueOf(((Map<?, ?>) file).get("path"));
  }

  @Test
  void pagesAreToldOfThemOnceOneShowsThem() throws Exception {
    List<String> bundle = List.of("application.js");
    List<String> both = List.of("application.js", "part-a.self.js", "application.self.js");
    try (LiveProject project = open()) {
      assertEquals(bundle, told(project));
      project.put("js/part/a.js", "var a = 2;\n");
      Thread.sleep(20);
      assertEquals(bundle, told(project));
      assertTrue(path(project, 0).startsWith("/assets/part-a.self-"));
      assertEquals(both, told(project));
      project.put("js/part/a.js", "var a = 3;\n");
      Thread.sleep(20);
      assertEquals(both, told(project), "of their successors, too");
    }
  }

  @Test
  void aPageFromBeforeARestartGetsThem() throws Exception {
    String first;
    String second;
    try (LiveProject project = open()) {
      first = path(project, 0);
      second = path(project, 1);
    }
    try (LiveProject project = open()) {
      Map<?, ?> found = (Map<?, ?>) project.assets().locate(first).get("asset");
      assertEquals(first, Objects.requireNonNull(found).get("path"));
      assertTrue(project.assets().locate(first + ".map").isEmpty(), "there is no such file");
      project.put("js/application.js", "//= require ./part/a\n//= require_self\nother();\n");
      Thread.sleep(20);
      assertEquals(
          Map.of("redirect", path(project, 1), "logicalPath", "application.self.js"),
          project.assets().locate(second.replaceAll("[0-9a-f]{64}", "0".repeat(64))));
      assertTrue(project.assets().locate(second).containsKey("asset"), "as of the last build");
    }
  }
}
