package dev.assetbundle.processor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.processor.report.AssetReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void putProject() throws IOException {
    put("js/application.js", "//= require ./long\nshort();\n");
    put("js/long.js", "function long(argument) {\n  return argument;\n}\n".repeat(4));
    put("css/application.scss", "@import \"ink\";\na { color: $ink; }\n");
    put("css/_ink.scss", "$ink: red;\nb { c: 1px; }\n");
    put("img/<script>.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
  }

  private void put(String name, String text) throws IOException {
    Path file = folder.resolve("root/app/assets").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<String> options() {
    return List.of("--root=" + folder.resolve("root"), "--no-worker", "--cache=off", "--no-digest");
  }

  private int command(String... more) {
    List<String> arguments = new ArrayList<>(List.of("report"));
    arguments.addAll(options());
    arguments.addAll(List.of(more));
    return Main.run(
        arguments,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private String page() throws IOException {
    return Files.readString(folder.resolve("deep/report.html"));
  }

  @Test
  void theReportHasAllAssetsAndTheirFiles() {
    AssetReport report = BuiltReport.of(folder.resolve("root"), "--no-digest");
    assertEquals(
        new AssetReport(
            "root",
            true,
            List.of(
                new AssetReport.Item(
                    "<script>.svg",
                    "/assets/%3Cscript%3E.svg",
                    "image",
                    41,
                    41,
                    Map.of(),
                    List.of(new AssetReport.Part("app/assets/img/<script>.svg", 41, 41))),
                new AssetReport.Item(
                    "application.css",
                    "/assets/application.css",
                    "stylesheet",
                    59,
                    21,
                    Map.of(),
                    List.of(
                        new AssetReport.Part("app/assets/css/application.scss", 34, 8),
                        // The rule there, and the value that is written for the variable.
                        new AssetReport.Part("app/assets/css/_ink.scss", 25, 8 + 4),
                        new AssetReport.Part("", 0, 1))),
                report.assets().get(2)),
            List.of(),
            List.of()),
        report);
    AssetReport.Item script = report.assets().get(2);
    assertEquals("application.js", script.path());
    assertEquals(
        List.of("app/assets/js/long.js", "app/assets/js/application.js"),
        script.files().stream().map(AssetReport.Part::name).filter(n -> !n.isEmpty()).toList());
    assertEquals(script.size(), script.files().stream().mapToLong(AssetReport.Part::size).sum());
    assertEquals(4 * 47 + 28, script.raw());
  }

  @Test
  void aPageThatCannotBeWrittenIsNotSaidToBe() throws IOException {
    Files.createDirectories(folder.resolve("deep/a"));
    assertEquals(1, command("--out", folder.resolve("deep").toString()));
    assertEquals("", out.toString(StandardCharsets.UTF_8));
    String said = err.toString(StandardCharsets.UTF_8);
    assertTrue(said.contains("can't write deep: "), said);
  }

  @Test
  void thePageIsWrittenAndShowsErrorsToo() throws IOException {
    String file = folder.resolve("deep/report.html").toString();
    assertEquals(0, command("--out", file));
    assertEquals("wrote " + file + "\n", out.toString(StandardCharsets.UTF_8));
    assertTrue(page().contains("&lt;script&gt;.svg</th>"), page());
    assertTrue(page().contains("app/assets/css/_ink.scss</th>"), page());
    put("js/application.js", "//= require ./long\nnew(\n");
    put("css/application.scss", "@import \"nope\";\n");
    assertEquals(1, command("--out", file));
    String said = err.toString(StandardCharsets.UTF_8);
    assertTrue(said.startsWith("app/assets/css/application.scss:1:"), said);
    assertTrue(said.contains("\napp/assets/js/application.js:2:4: error: "), said);
    assertTrue(page().contains("<h2 id=findings-h>2 errors, 0 warnings</h2>"), page());
    assertTrue(page().contains("Not built, and missing below: application.css<"), page());
    assertTrue(page().contains(">application.js</a>"), "the others are there");
  }
}
