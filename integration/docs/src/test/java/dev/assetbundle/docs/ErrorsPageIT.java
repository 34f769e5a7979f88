package dev.assetbundle.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mistake that the page of errors shows, made in a project. */
class ErrorsPageIT {

  private static final String COMPILE =
      "javac --release 17 -d target/classes -cp '"
          + Project.ANNOTATIONS
          + ":"
          + Project.RUNTIME
          + "' -Aassetbundle.cache=off -processorpath ";

  @TempDir Path folder;

  @Test
  void javacSaysWhatIsShown() throws Exception {
    String shown =
        Page.of("docs/errors.md").blocks().stream()
            .map(Page.Block::text)
            .filter(block -> block.contains(": error: "))
            .findFirst()
            .orElseThrow()
            .strip();
    Shell.Result result =
        new Project(folder)
            .putShop()
            .put("src/main/assets/js/application.js", "// All\n//\n//= require jqeury\n")
            .put("vendor/assets/javascripts/jquery.js", "jQuery();\n")
            .run(COMPILE + Project.CLI + " src/main/java/shop/Shop.java");
    assertEquals(1, result.status());
    String pattern = Pattern.quote(shown).replace("…", "\\E.*\\Q") + "\\R1 error";
    assertTrue(result.said().strip().matches(pattern), result.said());
  }

  @Test
  void aProcessorPathWithoutLibrariesIsSaid() throws Exception {
    Project project = new Project(folder).putShop();
    String wanted = "error: .* needs a library that is not on its path: there is no class .*";
    for (String path :
        List.of(
            Project.PROCESSOR.toString(),
            Project.PROCESSOR + ":" + Project.ANNOTATIONS,
            Project.CLI + ":" + Project.DART_SASS)) {
      String said = project.run(COMPILE + path + " src/main/java/shop/Shop.java").said();
      List<String> errors = said.lines().filter(line -> line.contains("error: ")).toList();
      assertEquals(1, errors.size(), said);
      assertTrue(errors.get(0).matches(".*" + wanted), said);
      assertTrue(said.lines().anyMatch("1 error"::equals), said);
    }
  }
}
