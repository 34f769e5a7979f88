package dev.assetbundle.processor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assetbundle.processor.report.AssetReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    return BuiltReport.of(folder, "--paths=js", "--manifests=app.js");
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
