package dev.assetbundle.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of the page about ERB, built from the command line. */
class ErbPageIT {

  private static final String PRECOMPILE =
      "java -jar "
          + Project.CLI
          + " precompile --root . --out out --no-digest --no-minify --no-precompress"
          + " --no-worker --cache off --erb-values config/erb.properties"
          + " --erb-locales 'config/locales/*.yml'";

  @TempDir Path folder;
  private Project project;
  private Page page;

  @BeforeEach
  void start() throws Exception {
    page = Page.of("docs/erb.md");
    project =
        new Project(folder)
            .put("app/assets/javascripts/cart.js", "")
            .put("app/assets/images/logo.png", "png")
            .put("config/erb.properties", page.block("properties"))
            .put("config/locales/en.yml", page.block("yaml"));
  }

  @Test
  void theExampleGivesWhatThePageSays() throws Exception {
    project.put("app/assets/javascripts/application.js.erb", page.block("erb"));
    project.run(PRECOMPILE + " --manifests application.js").orFail(PRECOMPILE);
    assertEquals(
        page.block("js").strip(), Files.readString(folder.resolve("out/application.js")).strip());
  }

  @Test
  void everyRefusedTagIsOneError() throws Exception {
    List<List<String>> rows = page.table("| refused | error | instead |");
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      String name = "app/assets/javascripts/row" + (char) ('a' + i) + ".js.erb";
      project.put(name, code(rows.get(i).get(0)) + "\n");
      expected.add(name + ":1 [" + code(rows.get(i).get(1)) + "]");
    }
    Shell.Result result = project.run(PRECOMPILE + " --manifests 'row*.js' --statics ''");
    assertEquals(1, result.status(), result.said());
    List<String> said =
        result
            .said()
            .lines()
            .filter(line -> line.contains("error:"))
            .map(line -> line.replaceFirst(":(\\d+):\\d+: error: .*(\\[[\\w-]+])$", ":$1 $2"))
            .toList();
    assertEquals(expected, said, result.said());
  }

  private static String code(String cell) {
    return cell.replaceAll("^`|`$", "").replace("\\|", "|");
  }
}
