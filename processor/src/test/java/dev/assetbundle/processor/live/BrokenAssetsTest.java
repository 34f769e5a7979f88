package dev.assetbundle.processor.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a page gets while some of its sources cannot be built. */
class BrokenAssetsTest {

  private static final String MESSAGE = "html:not([data-assetbundle-live])::before";

  @TempDir Path folder;

  private LiveProject project() throws IOException {
    return new LiveProject(folder)
        .member("statics")
        .put("js/application.js", "start();\n")
        .put("css/application.css", "/*\n *= require ./a\n *= require ./b\n *= require ./c\n */\n")
        .put("css/a.css", "a { color: red }\n")
        .put("css/b.scss", "$ink: blue;\nb { color: $ink }\n")
        .put("css/c.css", "i { color: green }\n");
  }

  @Test
  void aStylesheetKeepsTheLastStylesThatCouldBeBuilt() throws Exception {
    try (LiveProject project = project().open()) {
      String good = project.text("application.css");
      project.put("css/b.scss", "b { color: $none }\n");
      Thread.sleep(20);
      String broken = project.text("application.css");
      assertTrue(broken.startsWith(good + "\n" + MESSAGE), broken);
      project.put("css/b.scss", "b { color: $nope }\n").put("css/a.css", "a { color: gold }\n");
      Thread.sleep(20);
      String again = project.text("application.css");
      assertTrue(again.startsWith(good + "\n" + MESSAGE) && again.contains("nope"), again);
      project.put("css/b.scss", "b { color: navy }\n");
      Thread.sleep(20);
      String mended = project.text("application.css");
      assertTrue(mended.contains("navy") && mended.contains("gold"), mended);
      assertFalse(mended.contains(MESSAGE), mended);
    }
  }

  @Test
  void withoutAGoodBuildAStylesheetHasTheFilesThatWork() throws Exception {
    try (LiveProject project = project().put("css/b.scss", "b { color: $none }\n").open()) {
      String broken = project.text("application.css");
      assertTrue(broken.startsWith("a { color: red }\ni { color: green }\n"), broken);
      assertTrue(broken.contains(MESSAGE), broken);
    }
  }

  @Test
  void withoutAGoodBuildAFileThatIsMissingLeavesTheOthers() throws Exception {
    String required = "/*\n *= require ./a\n *= require ./none\n */\n";
    try (LiveProject project = project().put("css/application.css", required).open()) {
      String broken = project.text("application.css");
      assertTrue(broken.startsWith("a { color: red }\n"), broken);
      assertTrue(broken.contains(MESSAGE), broken);
    }
  }

  @Test
  void aTemplateThatFailsLeavesTheOthers() throws Exception {
    String template = "i { color: <%= none %> }\n";
    try (LiveProject project = project().put("css/d.css.erb", template).open()) {
      project.put("css/application.css", "/*\n *= require ./a\n *= require ./d\n */\n");
      project.list();
    }
    try (LiveProject project = new LiveProject(folder).open()) {
      String broken = project.text("application.css");
      assertTrue(broken.startsWith("a { color: red }\n"), broken);
      assertTrue(broken.contains(MESSAGE), broken);
    }
  }

  @Test
  void aScriptRunsNoCodeOfAnEarlierBuildAndNamesAllThatFailed() throws Exception {
    try (LiveProject project = project().open()) {
      project.list();
      project.put("css/b.scss", "b { color: $none }\n");
      project.put("js/application.js", "//= require ./none\nstart();\n");
      Thread.sleep(20);
      String script = project.text("application.js");
      assertFalse(script.contains("start();\n"), script);
      assertTrue(
          script.startsWith(
              "console.error(\"AssetBundle could not build application.css, application.js\\n"),
          script);
      assertTrue(script.contains("client.js"), script);
    }
  }

  @Test
  void pagesAreToldOfWarnings() throws Exception {
    try (LiveProject project = project().open()) {
      assertEquals("[]", project.state().path("warnings").toString());
      long number = project.state().path("number").asLong();
      project.put("css/c.css", "i { color: green\n");
      Thread.sleep(20);
      JsonNode state = project.state();
      assertEquals(number + 1, state.path("number").asLong());
      assertEquals("[]", state.path("errors").toString());
      assertEquals(
          "src/main/assets/css/c.css:1:3",
          state.at("/warnings/0/path").asText()
              + ":"
              + state.at("/warnings/0/line").asInt()
              + ":"
              + state.at("/warnings/0/column").asInt());
    }
  }

  @Test
  void aStartOfTheApplicationIsAnotherStateWithTheSameAssets() throws Exception {
    try (LiveProject project = project().open()) {
      Map<String, Object> script = project.asset("application.js");
      JsonNode first = project.state();
      assertEquals(first.path("number"), first.path("start"));
      project.put("js/application.js", "again();\n");
      Thread.sleep(20);
      JsonNode second = project.state();
      assertEquals(first.path("start"), second.path("start"));
      project.assets().restarted();
      JsonNode third = project.state();
      assertEquals(second.path("number").asLong() + 1, third.path("number").asLong());
      assertEquals(third.path("number"), third.path("start"));
      assertEquals(second.path("assets"), third.path("assets"));
      assertEquals(false, script.equals(project.asset("application.js")));
      assertEquals(third, project.state());
    }
  }
}
