package dev.assetbundle.processor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.processor.report.AssetReport;
import dev.assetbundle.processor.report.ReportTarget;
import dev.assetbundle.processor.session.BuildSession;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the report says of linked modules. */
class ModuleReportTest {

  @TempDir Path folder;

  private void put(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private AssetReport report() {
    Console console =
        new Console(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    List<String> options =
        List.of(
            "--root=" + folder, "--paths=js", "--manifests=app.js", "--no-worker", "--cache=off");
    Project project =
        Project.read(
                "report",
                Optional.of(folder.toString()),
                new Arguments(options, Report.VALUED),
                console)
            .orElseThrow();
    ReportTarget target =
        new ReportTarget(
            List.of(project.bundle().request()),
            List.of(project.bundle().codings()),
            project.root());
    try (BuildSession session = project.session().get()) {
      session.build(target);
      return target.result();
    }
  }

  @Test
  void eachFileOfAChunkHasItsOwnBytes() throws IOException {
    put("js/app.js", "export {};\nimport('./later.js');\n");
    put("js/later.js", "import './more.js';\nconsole.log('later');\n");
    put("js/more.js", "console.log('" + "more".repeat(20) + "');\n");
    AssetReport report = report();
    List<AssetReport.Part> parts =
        report.assets().stream()
            .filter(asset -> asset.path().contains("later"))
            .findFirst()
            .orElseThrow(() -> new AssertionError(report))
            .files();
    assertEquals(
        List.of("js/later.js", "js/more.js"),
        parts.stream()
            .map(AssetReport.Part::name)
            .filter(name -> !name.isEmpty())
            .sorted()
            .toList());
    for (AssetReport.Part part : parts) {
      boolean isLong = part.name().equals("js/more.js");
      assertTrue(isLong ? part.size() > 80 : part.size() < 40, parts.toString());
    }
  }
}
